// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Aggregate.Grouping;
import io.glueflow.model.operation.ClashRule;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Print;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.Union;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.plan.FrameAssembly;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random small plans yield the same rows on Spark as on plain lists. */
class DifferentialTest extends FrameTest {

  private static final ClashRule REFUSE = new ClashRule(ClashRule.Kind.ERROR, "", "");

  /** A step with the columns k and v, and the rows it has to yield. */
  private record Expected(Step step, List<List<Integer>> rows) {}

  static IntStream seeds() {
    return IntStream.range(0, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomPlanYieldsTheRowsOfItsReference(int seed) {
    Random random = new Random(seed);
    List<Expected> plans = new ArrayList<>(List.of(table(random), table(random)));
    for (int i = 0; i < 5; i++) {
      plans.add(grow(random, plans));
    }

    Expected last = plans.get(plans.size() - 1);

    assertThat(ReferencePlans.sorted(collect(frame(last.step()))))
        .as(last.step().toString())
        .isEqualTo(ReferencePlans.sorted(last.rows()));
  }

  /** What is kept for several sinks, and how few of its columns, must not change what they get. */
  @ParameterizedTest
  @MethodSource("seeds")
  void severalSinksOfARandomPlanYieldTheRowsOfTheirReferences(int seed) {
    Random random = new Random(seed);
    List<Expected> plans = new ArrayList<>(List.of(table(random), table(random)));
    for (int i = 0; i < 6; i++) {
      plans.add(grow(random, plans));
    }
    Map<Step, List<List<Integer>>> expected = new LinkedHashMap<>();
    for (Expected each : plans.subList(3, plans.size())) {
      int column = random.nextInt(3);
      Step step = column == 2 ? each.step() : column(each.step(), column);
      expected.put(
          apply(new Print(100, 100), step),
          column == 2
              ? each.rows()
              : each.rows().stream().map(row -> ReferencePlans.row(row.get(column))).toList());
    }
    Plan plan = new Plan(inOrder(expected.keySet()), Map.of());

    try (FrameAssembly assembly =
        FrameAssembly.build(
            spark,
            new PathResolver(folder.toString(), Map.of()),
            ConnectionSource.NONE,
            BookmarkedTables.NONE,
            plan)) {
      expected.forEach(
          (sink, rows) ->
              assertThat(ReferencePlans.sorted(collect(assembly.frame(sink))))
                  .as(sink.toString())
                  .isEqualTo(ReferencePlans.sorted(rows)));
    }
  }

  private static Step column(Step step, int column) {
    return apply(new Project(List.of(NamedExpression.column(column == 0 ? "k" : "v"))), step);
  }

  /** The steps and all that they need, each after its inputs. */
  private static List<Step> inOrder(Collection<Step> steps) {
    Set<Step> order = new LinkedHashSet<>();
    for (Step step : steps) {
      order.addAll(inOrder(step.inputs()));
      order.add(step);
    }
    return List.copyOf(order);
  }

  private static List<List<Integer>> collect(Dataset<Row> frame) {
    List<List<Integer>> result = new ArrayList<>();
    for (Row row : frame.collectAsList()) {
      List<Integer> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.isNullAt(i) ? null : ((Number) row.get(i)).intValue());
      }
      result.add(cells);
    }
    return result;
  }

  private static Expected table(Random random) {
    List<List<Integer>> rows = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      Integer key = random.nextInt(6) == 0 ? null : random.nextInt(4);
      Integer value = random.nextInt(5) == 0 ? null : random.nextInt(20) - 10;
      rows.add(ReferencePlans.row(key, value));
      texts.add(java.util.Arrays.asList(text(key), text(value)));
    }
    return new Expected(apply(new Inline(TestPlan.schema("k INT, v INT"), texts)), rows);
  }

  private static String text(Integer value) {
    return value == null ? null : value.toString();
  }

  private static Expected grow(Random random, List<Expected> plans) {
    Expected a = plans.get(plans.size() - 1);
    Expected b = plans.get(random.nextInt(plans.size()));
    return switch (random.nextInt(6)) {
      case 0 -> filter(a, random.nextInt(4) - 1);
      case 1 -> project(a);
      case 2 -> join(random, a, b);
      case 3 -> aggregate(a);
      case 4 -> deduplicate(a);
      default ->
          new Expected(
              apply(new Union(random.nextBoolean(), false), a.step(), b.step()),
              ReferencePlans.union(a.rows(), b.rows()));
    };
  }

  private static Expected filter(Expected a, int bound) {
    return new Expected(
        apply(new Filter(Expression.of("k > " + bound)), a.step()),
        ReferencePlans.greater(a.rows(), bound));
  }

  private static Expected project(Expected a) {
    Project project =
        new Project(List.of(new NamedExpression("k", Expression.column("v")), named("v", "k + v")));
    return new Expected(apply(project, a.step()), ReferencePlans.swapAndAdd(a.rows()));
  }

  private static Expected join(Random random, Expected a, Expected b) {
    JoinKind how =
        List.of(JoinKind.INNER, JoinKind.LEFT, JoinKind.RIGHT, JoinKind.FULL)
            .get(random.nextInt(4));
    Step right =
        apply(new Project(List.of(NamedExpression.column("k"), named("w", "v"))), b.step());
    Step joined = apply(new Join(how, List.of("k"), "", REFUSE, false), a.step(), right);
    Step summed =
        apply(new Project(List.of(NamedExpression.column("k"), named("v", "v - w"))), joined);
    List<List<Integer>> rows =
        ReferencePlans.join(a.rows(), b.rows(), how.nullsRight(), how.nullsLeft()).stream()
            .map(row -> ReferencePlans.row(row.get(0), minus(row.get(1), row.get(2))))
            .toList();
    return new Expected(summed, rows);
  }

  private static Integer minus(Integer a, Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a - b);
  }

  private static Expected aggregate(Expected a) {
    Aggregate sums =
        new Aggregate(
            Grouping.GROUP,
            List.of(NamedExpression.column("k")),
            List.of(named("v", "CAST(sum(v) AS INT)"), named("n", "count(*)")));
    Step step = apply(sums, a.step());
    Project project = new Project(List.of(NamedExpression.column("k"), named("v", "v * n")));
    List<List<Integer>> rows =
        ReferencePlans.sumByKey(a.rows()).stream()
            .map(
                row ->
                    ReferencePlans.row(
                        row.get(0), row.get(1) == null ? null : row.get(1) * row.get(2)))
            .toList();
    return new Expected(apply(project, step), rows);
  }

  private static Expected deduplicate(Expected a) {
    SortKey largest = new SortKey(Expression.column("v"), true, false);
    return new Expected(
        apply(new Deduplicate(List.of("k"), List.of(largest)), a.step()),
        ReferencePlans.largestByKey(a.rows()));
  }
}
