// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.operation.Union;
import io.glueflow.model.plan.Step;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class UnionTest extends FrameTest {

  private final Step ab = inline("a INT, b STRING", row("1", "x"), row("1", "x"), row("2", null));
  private final Step ba = inline("B STRING, A BIGINT", row("x", "1"), row("y", "3"));

  @Test
  void unitesByName() {
    Dataset<Row> frame = frame(apply(new Union(true, false), ab, ba));

    assertThat(frame.columns()).containsExactly("a", "b");
    assertThat(rows(frame)).containsExactly("[1,x]", "[1,x]", "[2,null]", "[1,x]", "[3,y]");
  }

  @Test
  void unitesByPosition() {
    Step other = inline("u INT, v STRING", row("7", "z"));

    assertThat(rows(frame(apply(new Union(false, false), ab, other)))).endsWith("[7,z]");
  }

  @Test
  void fillsMissingColumnsInTheOrderOfTheirFirstAppearance() {
    Step c = inline("c INT, a INT", row("5", "6"));
    Step d = inline("D DATE, C INT", row("2026-01-31", "8"));

    Dataset<Row> frame = frame(apply(new Union(true, true), ab, c, d, c));

    assertThat(frame.columns()).containsExactly("a", "b", "c", "D");
    assertThat(rows(frame))
        .containsExactly(
            "[1,x,null,null]",
            "[1,x,null,null]",
            "[2,null,null,null]",
            "[6,null,5,null]",
            "[null,null,8,2026-01-31]",
            "[6,null,5,null]");
  }

  @Test
  void missingColumnsAreAnErrorUnlessAllowed() {
    Step c = inline("c INT, d INT", row("5", "6"));

    assertThatThrownBy(() -> frame(apply(new Union(true, false), ab, c)))
        .isInstanceOf(StepException.class);
    assertThatThrownBy(() -> frame(apply(new Union(false, false), ab, inline("a INT", row("1")))))
        .isInstanceOf(StepException.class);
  }

  @Test
  void widensTypes() {
    Step texts = inline("a STRING, b STRING", row("t", "x"));

    assertThat(frame(apply(new Union(true, false), ab, ba)).schema().apply("a").dataType().sql())
        .isEqualTo("BIGINT");
    assertThat(frame(apply(new Union(true, false), ab, texts)).schema().apply("a").dataType().sql())
        .isEqualTo("STRING");
  }

  @Test
  void unitesOneAndManyInputs() {
    Step[] many =
        IntStream.range(0, 101)
            .mapToObj(i -> inline("a INT, b STRING", row(String.valueOf(i), "v")))
            .toArray(Step[]::new);

    assertThat(frame(apply(new Union(true, false), ab)).count()).isEqualTo(3);
    List<String> rows = rows(frame(apply(new Union(true, true), many)));
    assertThat(rows).hasSize(101).startsWith("[0,v]", "[1,v]").endsWith("[99,v]", "[100,v]");
  }

  @Test
  void comparesAsSetsAndAsBags() {
    Step other = inline("b INT, a STRING", row("1", "x"), row("9", "z"));

    assertThat(rows(frame(set(SetOperation.Kind.INTERSECT, false, other))))
        .containsExactly("[1,x]");
    assertThat(rows(frame(set(SetOperation.Kind.INTERSECT, true, other)))).containsExactly("[1,x]");
    assertThat(rows(frame(set(SetOperation.Kind.EXCEPT, false, other))))
        .containsExactly("[2,null]");
    assertThat(sortedRows(frame(set(SetOperation.Kind.EXCEPT, true, other))))
        .containsExactly("[1,x]", "[2,null]");
    assertThat(rows(frame(set(SetOperation.Kind.EXCEPT, false, ab)))).isEmpty();
  }

  @Test
  void setsWidenTypes() {
    Step wide = inline("a BIGINT, b STRING", row("1", "x"));

    assertThat(
            frame(set(SetOperation.Kind.INTERSECT, false, wide))
                .schema()
                .apply("a")
                .dataType()
                .sql())
        .isEqualTo("BIGINT");
    assertThat(sortedRows(frame(set(SetOperation.Kind.EXCEPT, false, wide))))
        .containsExactly("[2,null]");
  }

  private Step set(SetOperation.Kind kind, boolean all, Step other) {
    return apply(new SetOperation(kind, all), ab, other);
  }
}
