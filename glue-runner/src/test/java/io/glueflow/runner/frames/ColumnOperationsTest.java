// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.named;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Flatten;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.RenameColumns;
import io.glueflow.model.operation.Unpivot;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnOperationsTest extends FrameTest {

  private static final List<String> HOSTILE =
      List.of(
          "a.b",
          "a`b",
          "say \"hi\"",
          "it's",
          "two\nlines",
          "  spaces  ",
          "größe 😀",
          "*",
          "x.*",
          "${day}",
          "select");

  private final Step people =
      inline("id BIGINT, name STRING, age INT", row("1", "ann", "30"), row("2", "bob", null));

  @Test
  void projectsInTheOrderGiven() {
    Step step =
        apply(
            new Project(
                List.of(
                    NamedExpression.column("name"),
                    new NamedExpression("ID", Expression.column("id")),
                    new NamedExpression("next", Expression.of("age + 1", DataType.Simple.INT)))),
            people);

    assertThat(rows(frame(step))).containsExactly("[ann,1,31]", "[bob,2,null]");
  }

  @Test
  void addsAndReplacesAllColumnsAtOnce() {
    Step step =
        apply(
            new WithColumns(
                List.of(
                    named("Age", "age + 1"),
                    named("b", "age"),
                    named("c", "age"),
                    named("d", "age"),
                    named("e", "age"),
                    named("f", "age"))),
            people);

    assertThat(frame(step).columns()).containsExactly("id", "name", "Age", "b", "c", "d", "e", "f");
    assertThat(rows(frame(step)).get(0)).isEqualTo("[1,ann,31,30,30,30,30,30]");
  }

  @Test
  void dropsColumnsWithoutRegardToCaseAndPassesOverUnknownOnes() {
    Step step = apply(new DropColumns(List.of("NAME", "nothing")), people);

    assertThat(frame(step).columns()).containsExactly("id", "age");
  }

  @Test
  void dropsAllColumns() {
    Step step = apply(new DropColumns(List.of("id", "name", "age")), people);

    assertThat(frame(step).columns()).isEmpty();
    assertThat(frame(step).count()).isEqualTo(2);
  }

  @Test
  void swapsNames() {
    Step step = apply(new RenameColumns(Map.of("id", "age", "AGE", "id")), people);

    assertThat(frame(step).columns()).containsExactly("age", "name", "id");
  }

  @Test
  void refusesToRenameIntoAnExistingName() {
    Step step = apply(new RenameColumns(Map.of("id", "Name")), people);

    assertThatThrownBy(() -> frames().frame(step))
        .isInstanceOf(StepException.class)
        .hasMessageContaining("several columns named name");
  }

  @Test
  void takesHostileNamesLiterally() {
    List<NamedExpression> columns = new ArrayList<>();
    HOSTILE.forEach(name -> columns.add(new NamedExpression(name, Expression.column("id"))));
    Step hostile = apply(new Project(columns), people);

    Step again =
        apply(new Project(HOSTILE.stream().map(NamedExpression::column).toList()), hostile);
    Step dropped = apply(new DropColumns(HOSTILE.subList(1, HOSTILE.size())), again);
    Step renamed = apply(new RenameColumns(Map.of("a.b", "a`b", "a`b", "a.b")), again);
    Step changed = apply(new WithColumns(List.of(named("a.b", "`a``b` + 1"))), again);

    assertThat(frame(again).columns()).containsExactlyElementsOf(HOSTILE);
    assertThat(frame(dropped).columns()).containsExactly("a.b");
    assertThat(frame(renamed).columns()).startsWith("a`b", "a.b", "say \"hi\"");
    assertThat(rows(frame(changed)).get(0)).startsWith("[2,1,1");
  }

  @Test
  void flattensStructsByPath() {
    Step step =
        apply(
            new Flatten(List.of(), "_", 0, true),
            inline(
                "id INT, who STRUCT<name: STRING, home: STRUCT<city: STRING, `zip.code`: INT>>",
                row("1", "{\"name\":\"ann\",\"home\":{\"city\":\"Ulm\",\"zip.code\":89073}}"),
                row("2", null)));

    assertThat(frame(step).columns())
        .containsExactly("id", "who_name", "who_home_city", "who_home_zip.code");
    assertThat(rows(frame(step))).containsExactly("[1,ann,Ulm,89073]", "[2,null,null,null]");
  }

  @Test
  void flattensSomeColumnsSomeLevelsDeepWithoutPrefix() {
    Step nested =
        inline(
            "a STRUCT<b: STRUCT<c: STRUCT<d: INT>>>, other STRUCT<x: INT>",
            row("{\"b\":{\"c\":{\"d\":1}}}", "{\"x\":2}"));

    assertThat(frame(apply(new Flatten(List.of("A"), ".", 1, true), nested)).columns())
        .containsExactly("a.b", "other");
    assertThat(frame(apply(new Flatten(List.of("a"), ".", 2, false), nested)).columns())
        .containsExactly("c", "other");
  }

  @Test
  void refusesToFlattenIntoEqualNames() {
    Step step =
        apply(
            new Flatten(List.of(), "_", 0, false),
            inline("a STRUCT<x: INT>, b STRUCT<X: INT>", row("{\"x\":1}", "{\"X\":1}")));

    assertThatThrownBy(() -> frames().frame(step)).hasMessageContaining("keep the prefix");
  }

  @Test
  void explodesAnArrayWithPositions() {
    Step step =
        apply(
            new Explode("tags", "tag", "", "pos", true),
            inline(
                "id INT, tags ARRAY<STRING>, z INT",
                row("1", "[\"a\",\"b\"]", "9"),
                row("2", "[]", "8"),
                row("3", null, "7")));

    assertThat(frame(step).columns()).containsExactly("id", "z", "pos", "tag");
    assertThat(rows(frame(step)))
        .containsExactly("[1,9,0,a]", "[1,9,1,b]", "[2,8,null,null]", "[3,7,null,null]");
  }

  @Test
  void explodesUnderTheColumnsOwnName() {
    Step step =
        apply(
            new Explode("tags", "tags", "", "", false),
            inline("tags ARRAY<INT>", row("[1, null]"), row("[]")));

    assertThat(rows(frame(step))).containsExactly("[1]", "[null]");
  }

  @Test
  void explodesAMapWithAndWithoutKeys() {
    Step maps = inline("id INT, m MAP<STRING, INT>", row("1", "{\"a\":1,\"b\":2}"));

    assertThat(rows(frame(apply(new Explode("m", "v", "k", "p", false), maps))))
        .containsExactly("[1,0,a,1]", "[1,1,b,2]");
    assertThat(rows(frame(apply(new Explode("m", "v", "", "", false), maps))))
        .containsExactly("[1,1]", "[1,2]");
  }

  @Test
  void refusesToExplodeWhatIsNoCollection() {
    assertThatThrownBy(() -> frames().frame(apply(new Explode("age", "x", "", "", false), people)))
        .hasMessageContaining("column 'age' is INT, not an ARRAY or a MAP");
    Step array = inline("a ARRAY<INT>", row("[1]"));
    assertThatThrownBy(() -> frames().frame(apply(new Explode("a", "x", "k", "", false), array)))
        .hasMessageContaining("no keys");
  }

  @Test
  void turnsColumnsIntoRows() {
    Step wide = inline("Id INT, q1 BIGINT, q2 BIGINT", row("1", "10", "20"), row("2", null, "40"));

    Step some = apply(new Unpivot(List.of("id"), List.of("q2"), "quarter", "sales"), wide);
    Step all = apply(new Unpivot(List.of("id"), List.of(), "quarter", "sales"), wide);

    assertThat(rows(frame(some))).containsExactly("[1,q2,20]", "[2,q2,40]");
    assertThat(rows(frame(all)))
        .containsExactly("[1,q1,10]", "[1,q2,20]", "[2,q1,null]", "[2,q2,40]");
  }

  @Test
  void unpivotWidensNumbersButNotTexts() {
    Step numbers = inline("id INT, a INT, b BIGINT", row("1", "10", "20"));
    Step mixed = inline("id INT, a INT, b STRING", row("1", "10", "x"));

    assertThat(
            frame(apply(new Unpivot(List.of("id"), List.of(), "n", "v"), numbers))
                .schema()
                .apply("v")
                .dataType()
                .sql())
        .isEqualTo("BIGINT");
    assertThatThrownBy(
            () -> frames().frame(apply(new Unpivot(List.of("id"), List.of(), "n", "v"), mixed)))
        .isInstanceOf(StepException.class);
  }
}
