// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;

/** The JSON form of run events: one object on one line. */
public final class RunEventCodec {

  private static final String EVENT = "event";
  private static final String RUN_ID = "runId";
  private static final String SINKS = "sinks";
  private static final String NODE = "node";
  private static final String ROWS = "rows";
  private static final String PRECISION = "precision";
  private static final String TASKS_DONE = "tasksDone";
  private static final String TASKS = "tasks";
  private static final String STATE = "state";
  private static final String MILLIS = "millis";
  private static final String LOCATION = "location";
  private static final String SAMPLE = "sample";
  private static final String DIAGNOSTIC = "diagnostic";
  private static final String REPORT = "report";

  private RunEventCodec() {}

  /** Writes an event as one line, without a line break. */
  public static String write(RunEvent event) {
    return JsonWriter.compact(toJson(event));
  }

  private static JsonObject toJson(RunEvent event) {
    if (event instanceof RunEvent.Started started) {
      return Json.object()
          .put(EVENT, "started")
          .put(RUN_ID, started.runId())
          .put(SINKS, Json.array(started.sinks().toArray(String[]::new)))
          .build();
    }
    if (event instanceof RunEvent.SinkStarted started) {
      return Json.object().put(EVENT, "sink-started").put(NODE, started.node()).build();
    }
    if (event instanceof RunEvent.SinkProgress progress) {
      return Json.object()
          .put(EVENT, "sink-progress")
          .put(NODE, progress.node())
          .put(ROWS, progress.rows())
          .put(TASKS_DONE, progress.tasksDone())
          .put(TASKS, progress.tasks())
          .build();
    }
    if (event instanceof RunEvent.SinkFinished finished) {
      return Json.object()
          .put(EVENT, "sink-finished")
          .put(NODE, finished.node())
          .put(STATE, finished.state().label())
          .put(ROWS, finished.rows().rows())
          .put(PRECISION, RunReportCodec.precision(finished.rows()))
          .put(MILLIS, finished.millis())
          .put(LOCATION, finished.location())
          .build();
    }
    if (event instanceof RunEvent.Printed printed) {
      return Json.object()
          .put(EVENT, "printed")
          .put(NODE, printed.node())
          .put(SAMPLE, RunReportCodec.sample(printed.rows()))
          .build();
    }
    if (event instanceof RunEvent.Problem problem) {
      return Json.object()
          .put(EVENT, "problem")
          .put(DIAGNOSTIC, DiagnosticCodec.toJson(problem.diagnostic()))
          .build();
    }
    RunEvent.Finished finished = (RunEvent.Finished) event;
    return Json.object()
        .put(EVENT, "finished")
        .put(STATE, finished.state().label())
        .put(REPORT, finished.report())
        .build();
  }

  /**
   * Reads an event.
   *
   * @throws IllegalArgumentException when the line is not an event
   * @throws io.glueflow.model.diagnostic.DiagnosticException when it is not even JSON
   */
  public static RunEvent read(String line) {
    JsonFields fields = JsonFields.parse(line, "event");
    String event = fields.text(EVENT);
    return switch (event) {
      case "started" -> new RunEvent.Started(fields.text(RUN_ID), fields.texts(SINKS));
      case "sink-started" -> new RunEvent.SinkStarted(fields.text(NODE));
      case "sink-progress" ->
          new RunEvent.SinkProgress(
              fields.text(NODE),
              fields.number(ROWS),
              fields.number(TASKS_DONE),
              fields.number(TASKS));
      case "sink-finished" ->
          new RunEvent.SinkFinished(
              fields.text(NODE),
              RunReportCodec.state(fields.text(STATE)),
              RunReportCodec.readRows(fields),
              fields.number(MILLIS),
              fields.text(LOCATION));
      case "printed" ->
          new RunEvent.Printed(fields.text(NODE), RunReportCodec.readSample(fields.fields(SAMPLE)));
      case "problem" -> new RunEvent.Problem(DiagnosticCodec.fromJson(fields.value(DIAGNOSTIC)));
      case "finished" ->
          new RunEvent.Finished(RunReportCodec.state(fields.text(STATE)), fields.text(REPORT));
      default -> throw new IllegalArgumentException("Cannot find event: " + event);
    };
  }
}
