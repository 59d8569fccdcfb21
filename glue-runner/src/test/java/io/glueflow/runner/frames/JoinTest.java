// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.named;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.ClashRule;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Step;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JoinTest extends FrameTest {

  private static final ClashRule REFUSE = new ClashRule(ClashRule.Kind.ERROR, "", "");

  private final Step orders =
      inline(
          "id INT, region STRING, note STRING",
          row("1", "n", "a"),
          row("2", "s", "b"),
          row("3", null, "c"),
          row("4", "n", "d"));
  private final Step regions =
      inline("Region STRING, head STRING", row("n", "Nora"), row("e", "Emil"), row(null, "Nil"));

  @Test
  void joinsOnEqualNames() {
    assertThat(joined(JoinKind.INNER)).containsExactly("[n,1,a,Nora]", "[n,4,d,Nora]");
    assertThat(joined(JoinKind.LEFT))
        .containsExactly("[n,1,a,Nora]", "[n,4,d,Nora]", "[null,3,c,null]", "[s,2,b,null]");
    assertThat(joined(JoinKind.RIGHT))
        .containsExactly(
            "[e,null,null,Emil]", "[n,1,a,Nora]", "[n,4,d,Nora]", "[null,null,null,Nil]");
    assertThat(joined(JoinKind.FULL))
        .containsExactly(
            "[e,null,null,Emil]",
            "[n,1,a,Nora]",
            "[n,4,d,Nora]",
            "[null,3,c,null]",
            "[null,null,null,Nil]",
            "[s,2,b,null]");
    assertThat(joined(JoinKind.SEMI)).containsExactly("[1,n,a]", "[4,n,d]");
    assertThat(joined(JoinKind.ANTI)).containsExactly("[2,s,b]", "[3,null,c]");
  }

  private List<String> joined(JoinKind how) {
    return sortedRows(
        frame(apply(new Join(how, List.of("region"), "", REFUSE, false), orders, regions)));
  }

  @Test
  void joinsOnSeveralNamesSpelledInAnotherCase() {
    Step left = inline("A INT, b INT, x INT", row("1", "2", "3"));
    Step right = inline("b INT, a INT, y INT", row("2", "1", "4"));

    Dataset<Row> frame =
        frame(apply(new Join(JoinKind.FULL, List.of("a", "B"), "", REFUSE, false), left, right));

    assertThat(frame.columns()).containsExactly("a", "B", "x", "y");
    assertThat(rows(frame)).containsExactly("[1,2,3,4]");
  }

  @Test
  void fullJoinOnKeysOfDifferentTypesWidensThem() {
    Step left = inline("k INT, x INT", row("1", "1"));
    Step right = inline("k BIGINT, y INT", row("5000000000", "2"));

    assertThat(
            sortedRows(
                frame(
                    apply(new Join(JoinKind.FULL, List.of("k"), "", REFUSE, false), left, right))))
        .containsExactly("[1,1,null]", "[5000000000,null,2]");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CROSS")
  void joinsOnAnExpression(JoinKind how) {
    ClashRule suffix = new ClashRule(ClashRule.Kind.SUFFIX, "_l", "_r");
    Step step =
        apply(
            new Join(how, List.of(), "left.region = right.Region AND left.id > 1", suffix, false),
            orders,
            regions);

    Dataset<Row> frame = frame(step);

    if (!how.yieldsLeftOnly()) {
      assertThat(frame.columns()).containsExactly("id", "region_l", "note", "Region_r", "head");
    }
    assertThat(frame.count())
        .isEqualTo(
            switch (how) {
              case INNER, SEMI -> 1;
              case LEFT -> 4;
              case RIGHT, ANTI -> 3;
              case FULL -> 6;
              case CROSS -> 0;
            });
  }

  @Test
  void crossJoins() {
    Step step =
        apply(
            new Join(
                JoinKind.CROSS, List.of(), "", new ClashRule(ClashRule.Kind.LEFT, "", ""), false),
            orders,
            regions);

    assertThat(frame(step).columns()).containsExactly("id", "region", "note", "head");
    assertThat(frame(step).count()).isEqualTo(12);
  }

  @Test
  void keepsTheSideThatIsAskedFor() {
    Step left = inline("k INT, v STRING", row("1", "left"));
    Step right = inline("k INT, V STRING", row("1", "right"));

    assertThat(clash(ClashRule.Kind.LEFT, left, right)).isEqualTo("k,v [1,left]");
    assertThat(clash(ClashRule.Kind.RIGHT, left, right)).isEqualTo("k,V [1,right]");
    assertThat(clash(ClashRule.Kind.SUFFIX, left, right)).isEqualTo("k,v_a,V_b [1,left,right]");
  }

  private String clash(ClashRule.Kind kind, Step left, Step right) {
    ClashRule rule = new ClashRule(kind, "_a", "_b");
    Dataset<Row> frame =
        frame(apply(new Join(JoinKind.INNER, List.of("k"), "", rule, false), left, right));
    return String.join(",", frame.columns()) + " " + rows(frame).get(0);
  }

  @Test
  void refusesClashesAndNamesThem() {
    Join join = new Join(JoinKind.INNER, List.of("id"), "", REFUSE, false);

    assertThatThrownBy(() -> frames().frame(apply(join, orders, orders)))
        .isInstanceOf(StepException.class)
        .hasMessageContaining("both sides have the columns region, note");
  }

  @Test
  void refusesSuffixesThatClashAgain() {
    Step left = inline("k INT, v INT, v_r INT", row("1", "1", "1"));
    Step right = inline("k INT, v INT", row("1", "1"));
    ClashRule rule = new ClashRule(ClashRule.Kind.SUFFIX, "", "_R");

    assertThatThrownBy(
            () ->
                frames()
                    .frame(
                        apply(
                            new Join(JoinKind.INNER, List.of("k"), "", rule, false), left, right)))
        .hasMessageContaining("several columns named v_R");
  }

  @Test
  void joinsAFrameWithItselfAndWithItsOwnChild() {
    ClashRule suffix = new ClashRule(ClashRule.Kind.SUFFIX, "", "_2");
    Step itself =
        apply(
            new Join(JoinKind.INNER, List.of(), "left.id = right.id + 1", suffix, false),
            orders,
            orders);
    Step child = apply(new WithColumns(List.of(named("id", "id + 1"))), orders);
    Step withChild =
        apply(new Join(JoinKind.LEFT, List.of("id"), "", suffix, false), orders, child);

    assertThat(sortedRows(frame(itself)))
        .containsExactly("[2,s,b,1,n,a]", "[3,null,c,2,s,b]", "[4,n,d,3,null,c]");
    assertThat(sortedRows(frame(withChild)))
        .containsExactly("[1,n,a,null,null]", "[2,s,b,n,a]", "[3,null,c,s,b]", "[4,n,d,null,c]");
    Step thrice =
        apply(
            new Join(
                JoinKind.INNER,
                List.of("id"),
                "",
                new ClashRule(ClashRule.Kind.LEFT, "", ""),
                false),
            withChild,
            itself);
    assertThat(frame(thrice).count()).isEqualTo(3);
  }

  @Test
  void broadcastsTheRightSide() {
    Step step =
        apply(new Join(JoinKind.LEFT, List.of("region"), "", REFUSE, true), orders, regions);

    assertThat(frame(step).queryExecution().toString())
        .contains("ResolvedHint (strategy=broadcast)");
    assertThat(frame(step).queryExecution().executedPlan().toString())
        .contains("BroadcastHashJoin");
  }

  @Test
  void joinsOnHostileNames() {
    Step left = inline("`a.``b` INT, `left` INT", row("1", "2"));
    Step right = inline("`a.``b` INT, `right.x` INT", row("1", "3"));

    Step using = apply(new Join(JoinKind.INNER, List.of("a.`b"), "", REFUSE, false), left, right);
    Step on =
        apply(
            new Join(
                JoinKind.INNER,
                List.of(),
                "left.`a.``b` = right.`a.``b` AND left.`left` < right.`right.x`",
                new ClashRule(ClashRule.Kind.RIGHT, "", ""),
                false),
            left,
            right);

    assertThat(rows(frame(using))).containsExactly("[1,2,3]");
    assertThat(frame(on).columns()).containsExactly("left", "a.`b", "right.x");
  }
}
