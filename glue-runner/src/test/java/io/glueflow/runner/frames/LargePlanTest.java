// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.named;
import static io.glueflow.runner.frames.TestPlan.row;
import static io.glueflow.runner.frames.TestPlan.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.operation.ClashRule;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Step;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Plans of the size that people draw, and larger, cost what the same plans cost by hand. */
class LargePlanTest extends FrameTest {

  @Test
  void aLongChainBecomesOneProjection() {
    spark.range(10).write().parquet(folder.resolve("in").toString());
    Step step = apply(new Read("parquet", List.of("in"), schema("id BIGINT"), Map.of(), ""));
    for (int i = 0; i < 200; i++) {
      step = apply(new WithColumns(List.of(named("c" + i % 5, "id + " + i))), step);
    }

    String plan = frame(step).queryExecution().optimizedPlan().toString();

    assertThat(plan.lines().filter(line -> line.contains("Project"))).hasSize(1);
    assertThat(rows(frame(step)))
        .hasSize(10)
        .anyMatch(row -> row.equals("[9,204,205,206,207,208]"));
  }

  @Test
  void aJoinReadsNoMoreThanWhatIsUsed() {
    spark
        .sql("SELECT id AS k, id AS a, id AS b FROM range(9)")
        .write()
        .parquet(folder.resolve("l").toString());
    spark
        .sql("SELECT id AS k, id AS c, id AS d FROM range(9)")
        .write()
        .parquet(folder.resolve("r").toString());
    Step left =
        apply(
            new Read(
                "parquet", List.of("l"), schema("k BIGINT, a BIGINT, b BIGINT"), Map.of(), ""));
    Step right =
        apply(
            new Read(
                "parquet", List.of("r"), schema("k BIGINT, c BIGINT, d BIGINT"), Map.of(), ""));
    ClashRule refuse = new ClashRule(ClashRule.Kind.ERROR, "", "");
    Step joined = apply(new Join(JoinKind.INNER, List.of("k"), "", refuse, false), left, right);
    Step filtered = apply(new Filter(Expression.of("c > 5")), joined);
    Step used =
        apply(
            new Project(List.of(NamedExpression.column("a"), NamedExpression.column("c"))),
            filtered);

    Dataset<Row> byHand =
        spark
            .read()
            .parquet(folder.resolve("l").toString())
            .join(spark.read().parquet(folder.resolve("r").toString()), "k")
            .filter("c > 5")
            .select("a", "c");

    assertThat(shape(frame(used))).isEqualTo(shape(byHand));
  }

  /** The physical plan without the numbers that Spark gives to columns and nodes. */
  private static String shape(Dataset<Row> frame) {
    return frame.queryExecution().executedPlan().toString().replaceAll("#\\d+L?|plan_id=\\d+", "");
  }

  @Test
  void badRowsAreFoundInWideFiles() throws Exception {
    int width = 600;
    String ddl =
        IntStream.range(0, width).mapToObj(i -> "c" + i + " INT").collect(Collectors.joining(", "));
    String good =
        IntStream.range(0, width).mapToObj(String::valueOf).collect(Collectors.joining(","));
    Files.writeString(folder.resolve("wide.csv"), good + "\n" + good + "x\n" + good + "\n");
    Step step = apply(new Read("csv", List.of("wide.csv"), schema(ddl), Map.of(), "bad"));

    assertThat(frame(step).filter("bad IS NULL").select("c7").count()).isEqualTo(2);
    assertThat(frame(step).filter("bad IS NOT NULL").count()).isEqualTo(1);
  }

  @Test
  void stepsAreBuiltOnce() {
    Step step = inline("a INT", row("1"));
    Step[] layers = {step, step};
    for (int i = 0; i < 12; i++) {
      Step filtered = apply(new Filter(Expression.of("a > " + i)), layers);
      layers = new Step[] {filtered, filtered};
    }

    assertThat(frames().frame(layers[0])).isSameAs(frames().frame(layers[1]));
  }
}
