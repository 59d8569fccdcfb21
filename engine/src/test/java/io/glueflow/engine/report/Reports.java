// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.report;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import io.glueflow.model.run.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports on runs of one workflow of a dozen nodes, made by hand. */
final class Reports {

  private static final String ORDERS =
      "order_id BIGINT, region STRING, status STRING, amount DECIMAL(12,2), ordered_at TIMESTAMP,"
          + " lines ARRAY<STRUCT<article: STRING, quantity: INT, price: DECIMAL(10,2)>>";
  private static final Sample ROWS =
      new Sample(
          List.of("order_id", "region", "status", "amount", "ordered_at"),
          List.of(
              List.of("1001", "North", "PAID", "120.50", "2026-01-31 08:15:00"),
              List.of("1002", "South & East", "OPEN", "8.90", "2026-01-31 08:16:12"),
              List.of("1003", "NULL", "PAID", "99999999.99", "2026-01-31 09:00:00")));

  private Reports() {}

  /** All went well. */
  static RunReport succeeded() {
    return report(RunState.SUCCEEDED, List.of(badRows()), RunState.SUCCEEDED, RunState.SUCCEEDED);
  }

  /** One sink failed, and with it the run; another one was cancelled. */
  static RunReport failed() {
    Diagnostic cause =
        Diagnostic.of(
                DiagnosticCode.EXPRESSION_FAILED,
                new Location("workflows/orders-by-region/workflow.json", 27, 19, "/nodes/7/derive"),
                "cannot cast the value 'n/a' of column 'amount' to DECIMAL(12,2):"
                    + " org.apache.spark.SparkNumberFormatException$WithAVeryLongNameIndeed"
                    + "WithoutAnySpaceInItSoThatItHasToBeBrokenSomewhereInTheMiddleOfTheWord")
            .withNode("totals")
            .withHint("use try_cast, or drop the rows where amount is 'n/a' before");
    return report(RunState.FAILED, List.of(cause, badRows()), RunState.FAILED, RunState.CANCELLED);
  }

  private static Diagnostic badRows() {
    return Diagnostic.of(
            DiagnosticCode.BAD_ROWS,
            new Location("workflows/orders-by-region/workflow.json", 5, 6, "/nodes/0"),
            "3 rows could not be parsed and are left out")
        .withNode("orders");
  }

  private static RunReport report(
      RunState state, List<Diagnostic> problems, RunState totals, RunState archive) {
    RunState passed = RunState.SUCCEEDED;
    List<NodeReport> nodes = new ArrayList<>();
    nodes.add(node("orders", "read-csv", "Orders of the day", passed, Map.of(), ORDERS));
    nodes.add(node("customers", "read-parquet", "", passed, Map.of(), "id BIGINT, name STRING"));
    nodes.add(node("regions", "read-jdbc", "", passed, Map.of(), "region STRING, name STRING"));
    nodes.add(
        new NodeReport(
            "checked",
            "validate",
            "Rules for orders",
            Map.of("in", "orders"),
            passed,
            412,
            List.of(
                output("out", RowCount.exact(1_234_567), ROWS),
                output("invalid", RowCount.exact(1), Sample.NONE)),
            Target.NONE,
            Map.of("amount is positive", 12L)));
    nodes.add(node("paid", "filter", "", passed, Map.of("in", "checked"), ORDERS));
    nodes.add(node("with_customers", "join", "", passed, inputs("paid", "customers"), ORDERS));
    nodes.add(
        node("with_regions", "join", "", passed, inputs("with_customers", "regions"), ORDERS));
    nodes.add(node("totals", "aggregate", "", totals, Map.of("in", "with_regions"), ""));
    nodes.add(node("note", "comment", "Ask finance", RunState.SKIPPED, Map.of(), ""));
    nodes.add(node("old", "limit", "", RunState.SKIPPED, Map.of("in", "paid"), ""));
    nodes.add(
        sink(
            "totals_by_region_and_month_for_finance",
            totals,
            "totals",
            new Target(
                "s3://finance-reports-eu-central-1/totals/by-region/day=2026-01-31/", 4, 52_000)));
    nodes.add(
        sink("rejected", passed, "checked.invalid", new Target("/data/out/rejected", 1, 311)));
    nodes.add(sink("archive", archive, "paid", new Target("output/archive", 12, 91_000_000)));
    Instant start = Instant.parse("2026-01-31T12:00:00Z");
    return new RunReport(
        "orders-by-region",
        "20260131-120000-000",
        state,
        start,
        start.plusMillis(61_500),
        nodes,
        problems,
        Map.of("day", "2026-01-31"),
        environment());
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("glueflow", "0.1.0");
    environment.put("spark", "3.5.6");
    environment.put("java", "17.0.15");
    environment.put("master", "local[*]");
    return environment;
  }

  private static Map<String, String> inputs(String left, String right) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("left", left);
    inputs.put("right", right);
    return inputs;
  }

  private static OutputReport output(String port, RowCount rows, Sample sample) {
    return new OutputReport(port, rows, ORDERS, sample);
  }

  private static NodeReport node(
      String id,
      String type,
      String label,
      RunState state,
      Map<String, String> inputs,
      String schema) {
    RowCount rows =
        state == RunState.SUCCEEDED
            ? RowCount.approximate(schema.length() * 100L)
            : RowCount.UNKNOWN;
    List<OutputReport> outputs = List.of(new OutputReport("out", rows, schema, Sample.NONE));
    return new NodeReport(id, type, label, inputs, state, 0, outputs, Target.NONE, Map.of());
  }

  private static NodeReport sink(String id, RunState state, String input, Target target) {
    boolean done = state == RunState.SUCCEEDED;
    RowCount rows = done ? RowCount.exact(1) : RowCount.UNKNOWN;
    return new NodeReport(
        id,
        "write-parquet",
        "",
        Map.of("in", input),
        state,
        done ? 2_345 : 0,
        List.of(new OutputReport("in", rows, "", Sample.NONE)),
        done ? target : new Target(target.location(), 0, 0),
        Map.of());
  }

  /** A report in which every text is the same. */
  static RunReport everywhere(String text) {
    Diagnostic problem =
        new Diagnostic(
            DiagnosticCode.RUN_FAILED,
            DiagnosticCode.RUN_FAILED.severity(),
            new Location(text, 1, 1, text),
            text,
            text,
            text);
    Sample sample = new Sample(List.of(text), List.of(List.of(text), List.of("")));
    NodeReport node =
        new NodeReport(
            text,
            text,
            text,
            Map.of(text, text),
            RunState.FAILED,
            1,
            List.of(new OutputReport(text, RowCount.exact(1), text, sample)),
            new Target(text, 1, 1),
            Map.of(text, 1L));
    return new RunReport(
        text,
        text,
        RunState.FAILED,
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(node),
        List.of(problem),
        Map.of(text, text),
        Map.of(text, text));
  }
}
