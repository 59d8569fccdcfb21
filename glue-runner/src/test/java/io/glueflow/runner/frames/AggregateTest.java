// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.named;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Aggregate.Grouping;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregateTest extends FrameTest {

  private static final NamedExpression TOTAL =
      new NamedExpression("total", Expression.of("sum(amount)", DataType.Simple.LONG));

  private final Step sales =
      inline(
          "Region STRING, day INT, amount INT",
          row("n", "1", "10"),
          row("n", "2", "20"),
          row("s", "1", "5"),
          row(null, "1", "1"));

  @Test
  void groupsByColumnsUnderTheNamesGiven() {
    Step step =
        apply(
            new Aggregate(
                Grouping.GROUP,
                List.of(NamedExpression.column("region"), named("odd day", "day % 2 = 1")),
                List.of(TOTAL, named("n", "count(*) FILTER (WHERE amount > 5)"))),
            sales);

    assertThat(frame(step).columns()).containsExactly("region", "odd day", "total", "n");
    assertThat(sortedRows(frame(step)))
        .containsExactly("[n,false,20,1]", "[n,true,10,1]", "[null,true,1,0]", "[s,true,5,0]");
  }

  @Test
  void aggregatesAllRowsWithoutKeysEvenWhenThereAreNone() {
    Aggregate aggregate =
        new Aggregate(Grouping.GROUP, List.of(), List.of(TOTAL, named("n", "count(*)")));

    assertThat(rows(frame(apply(aggregate, sales)))).containsExactly("[36,4]");
    assertThat(rows(frame(apply(aggregate, inline("amount INT"))))).containsExactly("[null,0]");
  }

  @Test
  void aggregateMayTakeTheNameOfTheColumnItReads() {
    Step step =
        apply(
            new Aggregate(
                Grouping.ROLLUP,
                List.of(named("day", "day * 10")),
                List.of(named("amount", "sum(amount)"), named("days", "sum(day)"))),
            sales);

    assertThat(sortedRows(frame(step))).containsExactly("[10,16,3]", "[20,20,2]", "[null,36,5]");
  }

  @Test
  void rollsUpAndCubes() {
    List<NamedExpression> by =
        List.of(NamedExpression.column("REGION"), NamedExpression.column("day"));
    Step rollup = apply(new Aggregate(Grouping.ROLLUP, by, List.of(TOTAL)), sales);
    Step cube =
        apply(new Aggregate(Grouping.CUBE, by, List.of(TOTAL, named("g", "grouping_id()"))), sales);

    assertThat(sortedRows(frame(rollup)))
        .containsExactly(
            "[n,1,10]",
            "[n,2,20]",
            "[n,null,30]",
            "[null,1,1]",
            "[null,null,1]",
            "[null,null,36]",
            "[s,1,5]",
            "[s,null,5]");
    assertThat(frame(rollup).columns()).containsExactly("REGION", "day", "total");
    assertThat(frame(cube).count()).isEqualTo(10);
  }

  @Test
  void keysAloneAreTheDistinctCombinations() {
    Step step =
        apply(
            new Aggregate(Grouping.GROUP, List.of(NamedExpression.column("day")), List.of()),
            sales);

    assertThat(sortedRows(frame(step))).containsExactly("[1]", "[2]");
    Step rollup =
        apply(
            new Aggregate(Grouping.ROLLUP, List.of(NamedExpression.column("day")), List.of()),
            sales);
    assertThat(sortedRows(frame(rollup))).containsExactly("[1]", "[2]", "[null]");
  }

  @Test
  void refusesEqualNames() {
    Aggregate twice =
        new Aggregate(
            Grouping.GROUP,
            List.of(NamedExpression.column("day")),
            List.of(named("Day", "count(*)")));

    assertThatThrownBy(() -> frame(apply(twice, sales))).hasMessageContaining("named Day");
  }

  @Test
  void subtotalsOfKeysThatAreNeverNullAreNull() {
    Step counted =
        apply(
            new Aggregate(
                Grouping.CUBE, List.of(NamedExpression.column("nameColumn")), List.of(TOTAL)),
            apply(
                new io.glueflow.model.operation.Unpivot(
                    List.of("Region"), List.of("amount"), "nameColumn", "amount"),
                sales));

    assertThat(sortedRows(frame(counted))).containsExactly("[amount,36]", "[null,36]");
  }

  @Test
  void pivotsKnownValuesWithoutAJob() {
    Step one =
        apply(new Pivot(List.of("region"), "day", List.of("2", "1", "9"), List.of(TOTAL)), sales);
    Step two =
        apply(
            new Pivot(
                List.of("region"), "DAY", List.of("1"), List.of(TOTAL, named("n", "count(*)"))),
            sales);

    assertThat(frame(one).columns()).containsExactly("region", "2", "1", "9");
    assertThat(sortedRows(frame(one)))
        .containsExactly("[n,20,10,null]", "[null,null,1,null]", "[s,null,5,null]");
    assertThat(frame(two).columns()).containsExactly("region", "1_total", "1_n");
  }

  @Test
  void pivotFindsValuesItself() {
    Step step = apply(new Pivot(List.of(), "region", List.of(), List.of(TOTAL)), sales);

    assertThat(frame(step).columns()).containsExactly("null", "n", "s");
    assertThat(rows(frame(step))).containsExactly("[1,30,5]");
  }

  @Test
  void pivotCastsValuesToTheColumnsType() {
    Step days =
        inline(
            "d DATE, ok BOOLEAN, amount INT",
            row("2026-01-31", "true", "1"),
            row("2026-02-01", "false", "2"));

    assertThat(
            rows(
                frame(
                    apply(
                        new Pivot(
                            List.of(), "d", List.of("2026-01-31", "2026-02-01"), List.of(TOTAL)),
                        days))))
        .containsExactly("[1,2]");
    assertThat(
            rows(frame(apply(new Pivot(List.of(), "ok", List.of("true"), List.of(TOTAL)), days))))
        .containsExactly("[1]");
  }
}
