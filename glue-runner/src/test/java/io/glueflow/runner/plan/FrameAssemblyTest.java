// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.ParameterReader;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.runner.JobCounter;
import io.glueflow.runner.SparkTest;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.frames.BookmarkedTables;
import io.glueflow.runner.frames.PathResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameAssemblyTest extends SparkTest {

  private static final Pattern KEPT = Pattern.compile("InMemoryRelation \\[([^]]*)]");

  private static final String ORDERS =
      "{\"id\": \"orders\", \"type\": \"read-csv\", \"path\": \"orders.csv\","
          + " \"schema\": \"id INT, region STRING, amount INT, note STRING\"}";

  @BeforeEach
  void writeInput() throws IOException {
    Files.writeString(
        folder.resolve("orders.csv"),
        "id,region,amount,note\n1,N,5,a\n2,S,7,b\n3,N,9,c\n4,N,1,d\n");
    Files.writeString(folder.resolve("regions.csv"), "region,name\nN,North\nS,South\n");
  }

  private Plan plan(String... nodes) {
    String text =
        "{\"glueflow\": 1, \"name\": \"test\", \"nodes\": [" + String.join(",\n", nodes) + "]}";
    Workflow workflow =
        WorkflowReader.read(new SourceText("workflow.json", text)).value().orElseThrow();
    Diagnosed<Analysis> analysis =
        Analyzer.analyze(
            workflow,
            NodeTypes.load(FrameAssemblyTest.class.getClassLoader()),
            ParameterReader.values(workflow.parameters(), Map.of(), true, "the test")
                .value()
                .orElseThrow());
    assertThat(analysis.diagnostics()).isEmpty();
    return analysis.value().orElseThrow().plan().pruned();
  }

  private FrameAssembly assembly(Plan plan) {
    return FrameAssembly.build(
        spark,
        new PathResolver(folder.toString(), Map.of()),
        ConnectionSource.NONE,
        BookmarkedTables.NONE,
        plan);
  }

  private static String write(String input) {
    return "{\"id\": \"write-%s\", \"type\": \"write-parquet\", \"input\": \"%s\", \"path\": \"%s\"}"
        .formatted(input, input, input);
  }

  private static String sum(String id, String input, String by, String column) {
    return ("{\"id\": \"%s\", \"type\": \"aggregate\", \"input\": \"%s\", \"by\": [\"%s\"],"
            + " \"aggregates\": [{\"function\": \"sum\", \"column\": \"%s\", \"as\": \"total\"}]}")
        .formatted(id, input, by, column);
  }

  private static String derive(String id, String input, String column, String expression) {
    return "{\"id\": \"%s\", \"type\": \"derive\", \"input\": \"%s\", \"columns\": {\"%s\": \"%s\"}}"
        .formatted(id, input, column, expression);
  }

  /** The columns that are kept in memory for a sink, by its plan; empty when nothing is kept. */
  private static List<String> kept(Dataset<Row> frame) {
    Matcher relation = KEPT.matcher(frame.queryExecution().optimizedPlan().toString());
    List<String> columns = new ArrayList<>();
    if (relation.find()) {
      for (String column : relation.group(1).split(", ", -1)) {
        columns.add(column.replaceAll("#\\d+L?$", ""));
      }
    }
    return columns;
  }

  private static Step sink(Plan plan, String node) {
    return plan.sinks().stream().filter(step -> step.node().equals(node)).findFirst().orElseThrow();
  }

  @Test
  void keepsOnlyTheColumnsThatSinksNeed() {
    Plan plan =
        plan(
            ORDERS,
            "{\"id\": \"regions\", \"type\": \"read-csv\", \"path\": \"regions.csv\","
                + " \"schema\": \"region STRING, name STRING\"}",
            "{\"id\": \"joined\", \"type\": \"join\","
                + " \"inputs\": {\"left\": \"orders\", \"right\": \"regions\"}, \"on\": [\"region\"]}",
            sum("by-name", "joined", "name", "amount"),
            sum("by-id", "joined", "id", "amount"),
            write("by-name"),
            write("by-id"));

    try (FrameAssembly frames = assembly(plan)) {
      Dataset<Row> byName = frames.frame(sink(plan, "write-by-name"));
      assertThat(kept(byName)).containsExactlyInAnyOrder("id", "amount", "name");
      assertThat(sortedRows(byName)).containsExactly("[North,15]", "[South,7]");
      assertThat(sortedRows(frames.frame(sink(plan, "write-by-id")))).hasSize(4);
    }
  }

  @Test
  void aFrameThatIsJoinedWithItselfKeepsWhatEitherSideNeeds() {
    Plan plan =
        plan(
            ORDERS,
            "{\"id\": \"pairs\", \"type\": \"join\","
                + " \"inputs\": {\"left\": \"orders\", \"right\": \"orders\"},"
                + " \"on\": [\"region\"], \"on-clash\": \"suffix\", \"left-suffix\": \"_left\"}",
            "{\"id\": \"both\", \"type\": \"select\", \"input\": \"pairs\","
                + " \"columns\": [\"id_left\", \"amount_right\"]}",
            write("both"),
            sum("summed", "orders", "region", "id"),
            write("summed"));

    try (FrameAssembly frames = assembly(plan)) {
      Dataset<Row> both = frames.frame(sink(plan, "write-both"));
      assertThat(kept(both)).containsExactlyInAnyOrder("id", "region", "amount");
      assertThat(sortedRows(both))
          .hasSize(10)
          .contains("[1,9]", "[2,7]")
          .doesNotContain("[1,null]");
    }
  }

  @Test
  void whatAUnionTakesByItsPlaceIsKept() {
    Plan plan =
        plan(
            ORDERS,
            "{\"id\": \"known\", \"type\": \"inline\", \"schema\": \"region STRING, amount INT\","
                + " \"rows\": [[\"W\", 1], [\"S\", 2]]}",
            "{\"id\": \"merged\", \"type\": \"merge\", \"keys\": \"region\","
                + " \"inputs\": {\"target\": \"known\", \"source\": \"orders\"},"
                + " \"when-matched\": \"delete\", \"columns\": [\"region\", \"amount\"]}",
            write("merged"));

    try (FrameAssembly frames = assembly(plan)) {
      Dataset<Row> merged = frames.frame(sink(plan, "write-merged"));
      assertThat(kept(merged)).contains("region", "amount");
      assertThat(sortedRows(merged)).containsExactly("[N,5]", "[W,1]");
    }
  }

  @Test
  void whatASubqueryNeedsIsKept() {
    Plan plan =
        plan(
            ORDERS,
            "{\"id\": \"top\", \"type\": \"sql\", \"inputs\": {\"o\": \"orders\"},"
                + " \"query\": \"SELECT id FROM o WHERE id > (SELECT min(amount) FROM o)\"}",
            write("top"),
            sum("summed", "orders", "region", "id"),
            write("summed"));

    try (FrameAssembly frames = assembly(plan)) {
      Dataset<Row> top = frames.frame(sink(plan, "write-top"));
      assertThat(kept(top)).containsExactlyInAnyOrder("id", "region", "amount");
      assertThat(sortedRows(top)).containsExactly("[2]", "[3]", "[4]");
    }
  }

  @Test
  void aColumnThatIsNeverNullCountsAsBefore() {
    Plan plan =
        plan(
            ORDERS,
            "{\"id\": \"numbered\", \"type\": \"add-id\", \"input\": \"orders\", \"as\": \"n\"}",
            "{\"id\": \"counted\", \"type\": \"aggregate\", \"input\": \"numbered\", \"by\": [\"region\"],"
                + " \"aggregates\": [{\"function\": \"count\", \"column\": \"n\", \"as\": \"rows\"}]}",
            sum("summed", "numbered", "region", "amount"),
            write("counted"),
            write("summed"));

    try (FrameAssembly frames = assembly(plan)) {
      Dataset<Row> counted = frames.frame(sink(plan, "write-counted"));
      assertThat(kept(counted)).isNotEmpty();
      assertThat(sortedRows(counted)).containsExactly("[N,3]", "[S,1]");
    }
  }

  @Test
  void columnsThatAreOnlyPassedThroughAndDroppedAreNotKept() {
    Plan plan =
        plan(
            ORDERS,
            derive("longer", "orders", "note2", "concat(note, '!')"),
            "{\"id\": \"less\", \"type\": \"drop\", \"input\": \"longer\","
                + " \"columns\": [\"note\", \"note2\"]}",
            write("less"),
            sum("summed", "orders", "region", "amount"),
            write("summed"));

    try (FrameAssembly frames = assembly(plan)) {
      Dataset<Row> less = frames.frame(sink(plan, "write-less"));
      assertThat(kept(less)).containsExactly("id", "region", "amount");
      assertThat(less.columns()).containsExactly("id", "region", "amount");
    }
  }

  @Test
  void whoAsksForTheFileOfARowReadsTheFile() {
    Plan plan =
        plan(
            ORDERS,
            derive("named", "orders", "file", "input_file_name()"),
            write("named"),
            write("orders"));

    try (FrameAssembly frames = assembly(plan)) {
      Dataset<Row> named = frames.frame(sink(plan, "write-named"));
      assertThat(kept(named)).isEmpty();
      assertThat(named.first().getString(4)).endsWith("orders.csv");
    }
  }

  @Test
  void columnarFilesAreReadAgain() {
    spark.range(5).write().parquet(folder + "/numbers");
    Plan plan =
        plan(
            "{\"id\": \"numbers\", \"type\": \"read-parquet\", \"path\": \"numbers\"}",
            derive("next", "numbers", "next", "id + 1"),
            write("next"),
            write("numbers"));

    try (FrameAssembly frames = assembly(plan)) {
      assertThat(kept(frames.frame(sink(plan, "write-next")))).isEmpty();
    }
  }

  @Test
  void whatOnlyOneReadsIsNotKept() {
    Plan plan = plan(ORDERS, derive("next", "orders", "next", "id + 1"), write("next"));

    try (FrameAssembly frames = assembly(plan)) {
      assertThat(kept(frames.frame(sink(plan, "write-next")))).isEmpty();
    }
  }

  @Test
  void lookingForTheValuesOfAPivotTakesTheJobsThatItTakesByHand() {
    Plan plan =
        plan(
            ORDERS,
            "{\"id\": \"spread\", \"type\": \"pivot\", \"input\": \"orders\", \"by\": [\"id\"],"
                + " \"column\": \"region\","
                + " \"aggregates\": [{\"function\": \"sum\", \"column\": \"amount\", \"as\": \"total\"}]}",
            write("spread"),
            write("orders"));
    int byHand =
        JobCounter.jobs(
            spark,
            () ->
                spark
                    .read()
                    .option("header", true)
                    .schema("id INT, region STRING, amount INT, note STRING")
                    .csv(folder + "/orders.csv")
                    .groupBy("id")
                    .pivot("region")
                    .sum("amount"));

    int jobs =
        JobCounter.jobs(
            spark,
            () -> {
              try (FrameAssembly frames = assembly(plan)) {
                assertThat(frames.frame(sink(plan, "write-spread")).columns()).contains("N", "S");
              }
            });

    assertThat(jobs).isEqualTo(byHand).isPositive();
  }

  @Test
  void isLetGoOfAfterTheLastSinkThatReadsIt() {
    Plan plan =
        plan(ORDERS, sum("summed", "orders", "region", "amount"), write("summed"), write("orders"));

    try (FrameAssembly frames = assembly(plan)) {
      plan.sinks().forEach(sink -> frames.frame(sink).collectAsList());
      assertThat(spark.sparkContext().getPersistentRDDs().size()).isEqualTo(1);
      frames.release(plan.sinks().get(0));
      assertThat(spark.sparkContext().getPersistentRDDs().size()).isEqualTo(1);
      frames.release(plan.sinks().get(1));
      assertThat(spark.sparkContext().getPersistentRDDs().size()).isZero();
    }
  }
}
