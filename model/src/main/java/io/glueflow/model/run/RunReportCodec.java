// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The JSON form of a run report, version 1. Described in docs/report.md. */
public final class RunReportCodec {

  private static final String VERSION = "version";
  private static final String WORKFLOW = "workflow";
  private static final String RUN_ID = "runId";
  private static final String STATE = "state";
  private static final String STARTED = "started";
  private static final String ENDED = "ended";
  private static final String NODES = "nodes";
  private static final String PROBLEMS = "problems";
  private static final String PARAMETERS = "parameters";
  private static final String ENVIRONMENT = "environment";
  private static final String ID = "id";
  private static final String TYPE = "type";
  private static final String LABEL = "label";
  private static final String INPUTS = "inputs";
  private static final String MILLIS = "millis";
  private static final String OUTPUTS = "outputs";
  private static final String TARGET = "target";
  private static final String COUNTS = "counts";
  private static final String PORT = "port";
  private static final String ROWS = "rows";
  private static final String PRECISION = "precision";
  private static final String SCHEMA = "schema";
  private static final String SAMPLE = "sample";
  private static final String COLUMNS = "columns";
  private static final String LOCATION = "location";
  private static final String FILES = "files";
  private static final String BYTES = "bytes";

  private RunReportCodec() {}

  /** Writes a report as text. */
  public static String write(RunReport report) {
    return JsonWriter.pretty(
        Json.object()
            .put(VERSION, RunReport.VERSION)
            .put(WORKFLOW, report.workflow())
            .put(RUN_ID, report.runId())
            .put(STATE, report.state().label())
            .put(STARTED, report.started().toString())
            .put(ENDED, report.ended().toString())
            .put(PROBLEMS, array(report.problems(), DiagnosticCodec::toJson))
            .put(NODES, array(report.nodes(), RunReportCodec::node))
            .put(PARAMETERS, RunRequestCodec.texts(report.parameters()))
            .put(ENVIRONMENT, RunRequestCodec.texts(report.environment()))
            .build());
  }

  /**
   * Reads a report.
   *
   * @throws IllegalArgumentException when the text is not a report of a version that is known
   */
  public static RunReport read(String text, String name) {
    JsonFields fields = JsonFields.parse(text, name);
    if (fields.number(VERSION) != RunReport.VERSION) {
      throw new IllegalArgumentException(
          "Cannot read a report of version " + fields.number(VERSION) + ": " + name);
    }
    return new RunReport(
        fields.text(WORKFLOW),
        fields.text(RUN_ID),
        state(fields.text(STATE)),
        time(fields.text(STARTED)),
        time(fields.text(ENDED)),
        fields.list(NODES, RunReportCodec::readNode),
        fields.list(PROBLEMS, DiagnosticCodec::fromJson),
        fields.textMap(PARAMETERS),
        fields.textMap(ENVIRONMENT));
  }

  private static JsonObject node(NodeReport node) {
    Json.ObjectBuilder counts = Json.object();
    node.counts().forEach((name, count) -> counts.put(name, count));
    return Json.object()
        .put(ID, node.id())
        .put(TYPE, node.type())
        .put(LABEL, node.label())
        .put(INPUTS, RunRequestCodec.texts(node.inputs()))
        .put(STATE, node.state().label())
        .put(MILLIS, node.millis())
        .put(OUTPUTS, array(node.outputs(), RunReportCodec::output))
        .put(
            TARGET,
            Json.object()
                .put(LOCATION, node.target().location())
                .put(FILES, node.target().files())
                .put(BYTES, node.target().bytes())
                .build())
        .put(COUNTS, counts.build())
        .build();
  }

  private static NodeReport readNode(JsonValue json) {
    JsonFields fields = JsonFields.of(json);
    JsonFields target = fields.fields(TARGET);
    return new NodeReport(
        fields.text(ID),
        fields.text(TYPE),
        fields.text(LABEL),
        fields.textMap(INPUTS),
        state(fields.text(STATE)),
        fields.number(MILLIS),
        fields.list(OUTPUTS, RunReportCodec::readOutput),
        new Target(target.text(LOCATION), target.number(FILES), target.number(BYTES)),
        fields.numberMap(COUNTS));
  }

  private static JsonObject output(OutputReport output) {
    return Json.object()
        .put(PORT, output.port())
        .put(ROWS, output.rows().rows())
        .put(PRECISION, precision(output.rows()))
        .put(SCHEMA, output.schema())
        .put(SAMPLE, sample(output.sample()))
        .build();
  }

  private static OutputReport readOutput(JsonValue json) {
    JsonFields fields = JsonFields.of(json);
    return new OutputReport(
        fields.text(PORT),
        readRows(fields),
        fields.text(SCHEMA),
        readSample(fields.fields(SAMPLE)));
  }

  static RowCount readRows(JsonFields fields) {
    String precision = fields.text(PRECISION);
    return new RowCount(
        fields.number(ROWS),
        Arrays.stream(RowCount.Precision.values())
            .filter(each -> label(each).equals(precision))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("Cannot find precision: " + precision)));
  }

  static String precision(RowCount rows) {
    return label(rows.precision());
  }

  private static String label(RowCount.Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Cannot read a time: " + text, e);
    }
  }

  static JsonObject sample(Sample sample) {
    return Json.object()
        .put(COLUMNS, Json.array(sample.columns().toArray(String[]::new)))
        .put(ROWS, array(sample.rows(), row -> Json.array(row.toArray(String[]::new))))
        .build();
  }

  static Sample readSample(JsonFields fields) {
    return new Sample(
        fields.texts(COLUMNS),
        fields.list(
            ROWS,
            row ->
                JsonFields.cast(row, JsonArray.class).items().stream()
                    .map(cell -> JsonFields.cast(cell, JsonString.class).value())
                    .toList()));
  }

  static RunState state(String label) {
    return Arrays.stream(RunState.values())
        .filter(state -> state.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Cannot find run state: " + label));
  }

  private static <T> JsonArray array(List<T> items, Function<T, ? extends JsonValue> write) {
    return Json.array(items.stream().map(write).toArray(JsonValue[]::new));
  }
}
