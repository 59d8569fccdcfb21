// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.report.ReportPage;
import io.glueflow.engine.run.RunFolder;
import io.glueflow.engine.track.FetchedReport;
import io.glueflow.engine.track.GlueState;
import io.glueflow.engine.track.LogLine;
import io.glueflow.engine.track.LogNoise;
import io.glueflow.engine.track.ReportPlaces;
import io.glueflow.engine.track.RunLogs;
import io.glueflow.engine.track.RunProblem;
import io.glueflow.engine.track.RunReports;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.engine.track.ScriptFailure;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.diagnostic.TerminalText;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells how a run on Glue ended, as {@code run} tells it of its own, and why it failed. */
final class EndedRun {

  private static final int LAST_LINES = 15;

  private final Console console;
  private final DiagnosticFormatter formatter;
  private final GlueSession session;
  private final boolean json;

  EndedRun(Console console, DiagnosticFormatter formatter, GlueSession session, boolean json) {
    this.console = console;
    this.formatter = formatter;
    this.session = session;
    this.json = json;
  }

  /**
   * Tells about a run, and keeps its report beside the workflow.
   *
   * @param file the workflow file, or a file that might be one
   * @param placesOf says where problems are told, by the arguments of the run
   * @return the exit code
   */
  int tell(RunStatus end, Path file, Function<Map<String, String>, ReportPlaces> placesOf)
      throws EnvironmentException {
    Map<String, String> arguments = arguments(end);
    FetchedReport fetched = new RunReports(session.clients().s3()).fetch(end, arguments);
    boolean succeeded = end.state() == GlueState.SUCCEEDED;
    try {
      RunFolder folder = RunFolder.beside(file, end.run().runId());
      ReportPlaces places = placesOf.apply(arguments);
      Optional<RunReport> report =
          fetched instanceof FetchedReport.Found found
              ? Optional.of(places.relocate(found.report(), arguments))
              : Optional.empty();
      ScriptFailure failure = new ScriptFailure();
      List<LogLine> lastLines = succeeded ? List.of() : keepLog(end, arguments, folder, failure);
      List<Diagnostic> problems = new ArrayList<>();
      report.ifPresent(found -> problems.addAll(found.problems()));
      if (!isTold(end, problems)) {
        Diagnostic problem = RunProblem.of(end, lastLines);
        problems.add(places.ofScript(problem, failure, end, arguments));
      }
      console.err().print(formatter.format(problems));
      if (!json) {
        lastLines(lastLines);
      }
      if (fetched instanceof FetchedReport.Missing missing) {
        console.err().println("note: " + missing.reason());
      }
      if (report.isPresent()) {
        Files.writeString(folder.report(), RunReportCodec.write(report.get()));
        Files.writeString(folder.page(), ReportPage.render(report.get()));
      }
      console.out().print(json ? json(end, report, problems) : text(end, report, folder));
      boolean reportFailed = report.isPresent() && report.get().state() != RunState.SUCCEEDED;
      return succeeded && !reportFailed ? ExitCode.OK : ExitCode.RUN_FAILED;
    } catch (IOException | UncheckedIOException e) {
      throw new EnvironmentException("cannot keep the report of the run", e);
    }
  }

  /** The arguments in effect; where the job does not tell, those of a run of ours say enough. */
  private Map<String, String> arguments(RunStatus end) {
    try {
      return session.arguments(end);
    } catch (DiagnosticException e) {
      if (end.arguments().containsKey(GlueArguments.RUNS)) {
        return end.arguments();
      }
      throw e;
    }
  }

  /**
   * Whether the report has told all: what Glue says of a failure is told only when the report does
   * not explain it. That a run was cancelled explains nothing.
   */
  private static boolean isTold(RunStatus end, List<Diagnostic> problems) {
    boolean explained =
        problems.stream()
            .anyMatch(
                problem -> problem.isError() && problem.code() != DiagnosticCode.RUN_CANCELLED);
    return end.state() == GlueState.SUCCEEDED || (end.state() == GlueState.FAILED && explained);
  }

  /** Writes the whole log to the folder; the last of its lines that matter are told. */
  private List<LogLine> keepLog(
      RunStatus end, Map<String, String> arguments, RunFolder folder, ScriptFailure failure)
      throws IOException {
    List<LogLine> last = new ArrayList<>();
    try (BufferedWriter writer = Files.newBufferedWriter(folder.log())) {
      RunLogs logs = new RunLogs(session.clients().logs(), end, arguments, false);
      AwsProblems.reached(
          () ->
              logs.read(
                  line -> {
                    write(writer, line);
                    failure.read(line.text());
                    if (!LogNoise.isNoise(line.text())) {
                      last.add(line);
                    }
                    if (last.size() > LAST_LINES) {
                      last.remove(0);
                    }
                  }));
    } catch (SdkException e) {
      // who may not read the logs still learns what Glue and the report say
    }
    return last;
  }

  private static void write(BufferedWriter writer, LogLine line) {
    try {
      writer.write(line.time() + " " + line.source() + " " + line.text());
      writer.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lastLines(List<LogLine> lines) {
    if (!lines.isEmpty()) {
      console.err().println("last lines of the log:");
      lines.forEach(line -> console.err().println("  " + TerminalText.flat(line.text())));
    }
  }

  private String text(RunStatus end, Optional<RunReport> report, RunFolder folder) {
    StringBuilder text = new StringBuilder();
    report.ifPresent(found -> text.append(new RunSummary(console).of(found, folder)));
    if (report.isEmpty() && Files.exists(folder.log())) {
      text.append("log:    ").append(folder.log()).append('\n');
    }
    String state = end.state().label();
    text.append("glue:   ")
        .append(end.state() == GlueState.SUCCEEDED ? console.good(state) : console.bad(state))
        .append(" in ")
        .append(RunTexts.duration(end.elapsed()));
    String cost = RunTexts.cost(end);
    return text.append(cost.isEmpty() ? "" : ", " + cost).append('\n').toString();
  }

  private static String json(RunStatus end, Optional<RunReport> report, List<Diagnostic> problems) {
    JsonValue written =
        report.isEmpty()
            ? new JsonNull(Location.ofFile(""))
            : JsonReader.read(new SourceText("report", RunReportCodec.write(report.get())))
                .orThrow();
    return JsonWriter.pretty(
        RunStatusJson.of(end)
            .put("problems", Json.array(problems.stream().map(DiagnosticCodec::toJson).toList()))
            .put("report", written)
            .build());
  }
}
