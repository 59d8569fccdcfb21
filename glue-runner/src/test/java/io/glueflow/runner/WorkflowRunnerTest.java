// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.junit.jupiter.api.Test;

class WorkflowRunnerTest extends RunTest {

  private static final String SLEEP =
      "\"wait\": \"java_method('java.lang.Thread', 'sleep', 300L + id - id)\"";

  @Test
  void reportsStateRowsSchemaAndSample() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"totals\", \"type\": \"aggregate\", \"input\": \"orders\", \"by\":"
                + " [\"region\"], \"aggregates\": [{\"function\": \"sum\", \"column\": \"amount\","
                + " \"as\": \"total\"}]}",
            write("totals", "out"));

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(rows(report, "orders")).isEqualTo(RowCount.exact(4));
    assertThat(rows(report, "totals")).isEqualTo(RowCount.exact(2));
    NodeReport sink = node(report, "write-out");
    assertThat(sink.outputs().get(0).rows()).isEqualTo(RowCount.exact(2));
    assertThat(sink.outputs().get(0).schema()).isEqualTo("region STRING,total BIGINT");
    assertThat(sink.outputs().get(0).sample().columns()).containsExactly("region", "total");
    assertThat(sink.outputs().get(0).sample().rows()).hasSize(2);
    assertThat(sink.target().files()).isPositive();
    assertThat(RunReportCodec.read(RunReportCodec.write(report), "report.json")).isEqualTo(report);
  }

  @Test
  void aGlobalSortDoesNotCountTwice() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"some\", \"type\": \"filter\", \"input\": \"orders\", \"condition\":"
                + " \"amount % 2 = 1\"}",
            "{\"id\": \"sorted\", \"type\": \"sort\", \"input\": \"some\", \"by\": [\"amount\"]}",
            write("sorted", "out"));

    assertThat(rows(report, "sorted")).isEqualTo(RowCount.exact(4));
    assertThat(rows(report, "some").rows()).isIn(0L, 4L);
  }

  @Test
  void leavesOutWhatLeadsNowhereAndWhatIsDisabled() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"unused\", \"type\": \"limit\", \"input\": \"orders\", \"rows\": 1}",
            "{\"id\": \"off\", \"type\": \"limit\", \"input\": \"orders\", \"rows\": 1,"
                + " \"disabled\": true}",
            write("off", "never"),
            write("orders", "out"));

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(node(report, "unused").state()).isEqualTo(RunState.SKIPPED);
    assertThat(node(report, "off").state()).isEqualTo(RunState.SKIPPED);
    assertThat(node(report, "write-never").state()).isEqualTo(RunState.SKIPPED);
    assertThat(folder.resolve("never")).doesNotExist();
  }

  @Test
  void aBranchOfSeveralSinksIsReadOnce() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"north\", \"type\": \"filter\", \"input\": \"orders\", \"condition\":"
                + " \"region = 'N'\"}",
            "{\"id\": \"south\", \"type\": \"filter\", \"input\": \"orders\", \"condition\":"
                + " \"region = 'S'\"}",
            write("north", "n"),
            write("south", "s"));

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(spark.read().parquet(folder + "/n").count()).isEqualTo(3);
    assertThat(spark.read().parquet(folder + "/s").count()).isEqualTo(1);
    assertThat(spark.sparkContext().getPersistentRDDs().size()).isZero();
  }

  @Test
  void countsBadRowsAndBrokenRules() throws IOException {
    Files.writeString(folder.resolve("orders.csv"), "id,region,amount\n1,N,5\nx\n2,S,-7\n");

    RunReport report =
        run(
            READ.replace("\"path\"", "\"bad-rows\": \"separate\", \"path\""),
            "{\"id\": \"checked\", \"type\": \"validate\", \"input\": \"orders\", \"on-failure\":"
                + " \"warn\", \"rules\": [{\"check\": \"range\", \"column\": \"amount\", \"min\":"
                + " 0}]}",
            write("checked", "good"),
            write("orders.bad", "bad"));

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(node(report, "orders").counts()).containsEntry("bad rows", 1L);
    assertThat(node(report, "checked").counts()).containsEntry("amount range", 1L);
    assertThat(report.problems())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.BAD_ROWS, DiagnosticCode.RULE_WARNING);
  }

  @Test
  void aFailureNamesItsNodeAndLineAndCancelsTheOthers() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"strict\", \"type\": \"validate\", \"input\": \"orders\", \"on-failure\":"
                + " \"fail\", \"rules\": [{\"check\": \"range\", \"column\": \"amount\", \"max\":"
                + " 8}]}",
            write("strict", "out"));

    assertThat(report.state()).isEqualTo(RunState.FAILED);
    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.RULE_VIOLATED);
    assertThat(problem(report).node()).isEqualTo("strict");
    assertThat(problem(report).location().line()).isEqualTo(3);
    assertThat(problem(report).message()).isEqualTo("a row breaks: amount range");
    assertThat(node(report, "strict").state()).isEqualTo(RunState.FAILED);
    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
  }

  @Test
  void anExpressionThatFailsOnTheDataIsToldInOneLine() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"typed\", \"type\": \"cast\", \"input\": \"orders\", \"columns\":"
                + " {\"region\": \"INT\"}, \"on-error\": \"fail\"}",
            write("typed", "out"));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.EXPRESSION_FAILED);
    assertThat(problem(report).node()).isEqualTo("typed");
    assertThat(problem(report).message()).isEqualTo("column 'region': cannot convert to INT: N");
  }

  @Test
  void anInputThatIsNotThereIsToldOnTheReader() throws IOException {
    Files.delete(folder.resolve("orders.csv"));

    RunReport report = run(READ, write("orders", "out"));

    assertThat(report.state()).isEqualTo(RunState.FAILED);
    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.INPUT_NOT_FOUND);
    assertThat(problem(report).node()).isEqualTo("orders");
    assertThat(problem(report).message()).contains("orders.csv");
  }

  @Test
  void anOutputThatExistsIsNotTouched() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/precious"), "x");

    RunReport report = run(READ, write("orders", "out"));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.OUTPUT_EXISTS);
    assertThat(folder.resolve("out/precious")).hasContent("x");
  }

  @Test
  void aColumnThatSparkDoesNotFindIsToldOnItsNode() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"wrong\", \"type\": \"filter\", \"input\": \"orders\", \"condition\":"
                + " \"amuont > 1\"}",
            write("wrong", "out"));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.ANALYSIS_FAILED);
    assertThat(problem(report).node()).isEqualTo("wrong");
    assertThat(problem(report).message()).contains("amuont").doesNotContain("\n");
  }

  @Test
  void parametersAreTypedLiterals() throws IOException {
    parameters = Map.of("region", "N' OR '1' = '1");

    RunReport report =
        run(
            runner(),
            event -> {},
            document(
                "\"parameters\": {\"region\": {\"type\": \"string\"}}, ",
                READ,
                node("some", "filter", "orders", "\"condition\": \"region = ${region}\""),
                write("some", "out")));

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(spark.read().parquet(folder + "/out").count()).isZero();
    assertThat(report.parameters()).containsEntry("region", "N' OR '1' = '1");
  }

  @Test
  void printedRowsAreTold() throws IOException {
    RunReport report =
        run(READ, "{\"id\": \"look\", \"type\": \"print\", \"input\": \"orders\", \"rows\": 2}");

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(events)
        .filteredOn(RunEvent.Printed.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((RunEvent.Printed) event).rows().rows()).hasSize(2));
  }

  @Test
  void anInvalidWorkflowIsNotRun() throws IOException {
    RunReport report = run(READ.replace("read-csv", "read-cvs"), write("orders", "out"));

    assertThat(report.state()).isEqualTo(RunState.FAILED);
    assertThat(report.nodes()).isEmpty();
    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.UNKNOWN_NODE_TYPE);
  }

  @Test
  void aLinearPipelineTakesOneSparkJobPerSinkAsByHand() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"some\", \"type\": \"filter\", \"input\": \"orders\", \"condition\":"
                + " \"amount > 1\"}",
            write("some", "out"));

    assertThat(report.environment()).containsEntry("sparkJobs", "1");
  }

  @Test
  void samplesAreReadWithTheSettingsOfTheRun() throws IOException {
    conf = Map.of("spark.sql.session.timeZone", "Asia/Tokyo");

    RunReport report =
        run(
            READ,
            node("timed", "derive", "orders", "\"columns\": {\"at\": \"timestamp_seconds(0)\"}"),
            write("timed", "out"));

    assertThat(node(report, "write-out").outputs().get(0).sample().rows().get(0))
        .contains("1970-01-01 09:00:00");
  }

  @Test
  void aRowThatMayNotBeBadIsToldOnItsReader() throws IOException {
    Files.writeString(folder.resolve("orders.csv"), "id,region,amount\n1,N,much\n");

    RunReport report =
        run(READ.replace("\"path\"", "\"bad-rows\": \"fail\", \"path\""), write("orders", "out"));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.INPUT_UNREADABLE);
    assertThat(problem(report).node()).isEqualTo("orders");
    assertThat(problem(report).message()).isEqualTo("a row does not fit the schema");
  }

  @Test
  void aFileThatTurnsOutToBeBrokenIsToldOnItsReader() throws IOException {
    Files.move(folder.resolve("orders.csv"), folder.resolve("orders.csv.gz"));

    RunReport report = run(READ.replace("orders.csv", "orders.csv.gz"), write("orders", "out"));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.INPUT_UNREADABLE);
    assertThat(problem(report).node()).isEqualTo("orders");
    assertThat(node(report, "orders").state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void whatIsLeftOutIsNotLookedAt() throws IOException {
    RunReport report =
        run(
            READ,
            "{\"id\": \"missing\", \"type\": \"read-csv\", \"path\": \"missing.csv\"}",
            node("unused", "limit", "missing", "\"rows\": 1"),
            write("orders", "out"));

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void behavesTheSameOnEverySparkWhateverItsDefaultOfAnsiMode() throws IOException {
    RunReport report =
        run(
            READ,
            node(
                "odd",
                "derive",
                "orders",
                "\"columns\": {\"a\": \"1 / (id - id)\", \"b\": \"CAST(region AS INT)\"}"),
            write("odd", "out"));

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(rows(spark.read().parquet(folder + "/out").select("a", "b").distinct()))
        .containsExactly("[null,null]");
  }

  @Test
  void ansiModeIsThereForThoseWhoWantIt() throws IOException {
    conf = Map.of("spark.sql.ansi.enabled", "true");

    RunReport report =
        run(
            READ,
            node("odd", "derive", "orders", "\"columns\": {\"b\": \"CAST(region AS INT)\"}"),
            write("odd", "out"));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.EXPRESSION_FAILED);
    assertThat(spark.conf().get("spark.sql.ansi.enabled")).isEqualTo("false");
  }

  @Test
  void sparkPagesSpeakOfNodes() throws Exception {
    List<String> descriptions = new CopyOnWriteArrayList<>();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            descriptions.add(start.properties().getProperty("spark.job.description"));
          }
        };
    spark.sparkContext().addSparkListener(listener);

    run(
        READ.replace(", \"schema\": \"id INT, region STRING, amount INT\"", ""),
        write("orders", "out"));

    spark.sparkContext().listenerBus().waitUntilEmpty(10_000);
    spark.sparkContext().removeSparkListener(listener);
    assertThat(descriptions).contains("finding out schemas", "node write-out");
  }

  @Test
  void theEndOfASinkIsToldWithItsRowsWhileOthersGoOn() throws IOException {
    List<Boolean> bothDone = new CopyOnWriteArrayList<>();

    run(
        runner(),
        event -> {
          if (event instanceof RunEvent.SinkFinished) {
            bothDone.add(
                Files.exists(folder.resolve("one/_SUCCESS"))
                    && Files.exists(folder.resolve("two/_SUCCESS")));
          }
        },
        document(
            "",
            READ,
            node("slow", "derive", "orders", "\"columns\": {" + SLEEP + "}"),
            node("slower", "derive", "orders", "\"columns\": {" + SLEEP + "}"),
            write("slow", "one"),
            write("slower", "two")));

    assertThat(bothDone).containsExactly(false, true);
    assertThat(events)
        .filteredOn(RunEvent.SinkFinished.class::isInstance)
        .map(RunEvent.SinkFinished.class::cast)
        .allSatisfy(end -> assertThat(end.rows()).isEqualTo(RowCount.exact(4)))
        .extracting(RunEvent.SinkFinished::location)
        .containsExactlyInAnyOrder(
            folder.resolve("one").toString(), folder.resolve("two").toString());
  }

  @Test
  void cancellingEndsTasksThatWait() throws IOException {
    WorkflowRunner runner = runner();

    RunReport report =
        run(
            runner,
            event -> {
              if (event instanceof RunEvent.SinkStarted) {
                CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(runner::cancel);
              }
            },
            document(
                "",
                READ,
                node(
                    "slow",
                    "derive",
                    "orders",
                    "\"columns\": {" + SLEEP.replace("300L", "60000L") + "}"),
                write("slow", "out"),
                write("orders", "waits")));

    assertThat(report.state()).isEqualTo(RunState.CANCELLED);
    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.RUN_CANCELLED);
    assertThat(Duration.between(report.started(), report.ended()))
        .isLessThan(Duration.ofSeconds(50));
    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
  }

  @Test
  void aRunThatWasCancelledBeforeItBeganWritesNothing() throws IOException {
    WorkflowRunner runner = runner();
    runner.cancel();

    RunReport report = run(runner, event -> {}, document("", READ, write("orders", "out")));

    assertThat(report.state()).isEqualTo(RunState.CANCELLED);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aSchemaThatIsNotAsExpectedIsToldBeforeAnythingIsWritten() throws IOException {
    RunReport report =
        run(
            READ.replace(", \"schema\": \"id INT, region STRING, amount INT\"", ""),
            node("expected", "expect-schema", "orders", "\"schema\": \"id INT, region STRING\""),
            write("expected", "out"));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.SCHEMA_MISMATCH);
    assertThat(problem(report).node()).isEqualTo("expected");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
