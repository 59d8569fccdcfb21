// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.run.Installation;
import io.glueflow.engine.run.StandIn;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunEventCodec;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the command makes of a process that ends in this way or that. */
@Timeout(60)
class RunCommandProcessTest {

  private static final String KILLED =
      """
      System.out.println("{\\"event\\":\\"started\\",\\"runId\\":\\"r1\\",\\"sinks\\":[\\"show\\"]}");
      System.out.println("{\\"event\\":\\"sink-started\\",\\"node\\":\\"show\\"}");
      System.out.print("{\\"event\\":\\"sink-fin");
      System.out.flush();
      Runtime.getRuntime().halt(137);
      """;

  /** Says what the test prepared beside the folder of the report. */
  private static final String ANSWERING =
      """
      java.nio.file.Path work = java.nio.file.Path.of(arguments[0]).getParent();
      java.nio.file.Path answer = work.resolveSibling("answer");
      java.nio.file.Files.copy(answer.resolve("report.json"), work.resolve("report.json"));
      System.out.print(java.nio.file.Files.readString(answer.resolve("events")));
      """;

  @TempDir private Path folder;

  @AfterEach
  void forgetInstallation() {
    System.clearProperty(Installation.HOME_PROPERTY);
  }

  @Test
  void killedProcessLeavesAReportAndAPage() throws IOException {
    Path report = folder.resolve("report");
    Cli answer = run(KILLED, "--report", report.toString());

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err())
        .startsWith("running show\n")
        .contains("error GF710", "with code 137", "hint: it was killed");
    assertThat(answer.out()).contains("show", "failed in ").contains("report: " + report);
    RunReport written =
        RunReportCodec.read(Files.readString(report.resolve("report.json")), "report");
    assertThat(written.state()).isEqualTo(RunState.FAILED);
    assertThat(written.runId()).isEqualTo("r1");
    assertThat(report.resolve("report.html")).content().contains("GF710");
  }

  @Test
  void reportIsPrintedAsJsonWhenAskedFor() throws IOException {
    Cli answer = run(KILLED, "--format", "json");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(RunReportCodec.read(answer.out(), "out").state()).isEqualTo(RunState.FAILED);
    assertThat(folder.resolve(".glueflow/runs")).isDirectoryRecursivelyContaining("glob:**.html");
  }

  @Test
  void whatIsSaidOfAChangedDocumentIsToldInTheUsersFile() throws IOException {
    Path report = folder.resolve("report");
    Path file =
        Files.writeString(
            folder.resolve("w.json"),
            """
            {"glueflow": 1, "name": "w", "nodes": [
              {"id": "rows", "type": "inline", "rows": [[1]], "schema": "a INT"},
              {"id": "trees", "type": "unsupported", "input": "rows", "kind": "K", "reason": "r"},
              {"id": "show", "type": "print",
               "input": "rows"}
            ]}
            """);
    answer(
        Diagnostic.of(
                DiagnosticCode.EXPRESSION_FAILED,
                new Location(file.toString(), 77, 7, "/nodes/2/input"),
                "no")
            .withNode("show"));
    Cli answer = runWith(file, ANSWERING, "--report", report.toString(), "--skip-unsupported");

    assertThat(answer.err())
        .contains("w.json:3:67: warning GF501: node 'trees'", "w.json:5:13: error GF706")
        .doesNotContain("GF216", "hint");
    assertThat(report.resolve("request.json")).content().contains("workflow-as-run.json");
    assertThat(report.resolve("workflow-as-run.json")).content().contains("\"disabled\": true");
    RunReport written =
        RunReportCodec.read(Files.readString(report.resolve("report.json")), "report");
    assertThat(written.problems().get(0).location().line()).isEqualTo(5);
    assertThat(report.resolve("report.html")).content().contains("w.json:5:13");
  }

  @Test
  void memoryThatCannotBeHadIsExplainedInTheLog() throws IOException {
    Path report = folder.resolve("report");
    Cli answer = run("", "--report", report.toString(), "--memory", "1m");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("error GF710", "hint: the log has the details");
    assertThat(report.resolve("run.log")).content().contains("Too small maximum heap");
  }

  @Test
  void installationWithoutItsJarsIsAProblemOfTheEnvironment() throws IOException {
    System.setProperty(Installation.HOME_PROPERTY, folder.resolve("nowhere").toString());
    Cli answer = Cli.call("run", workflow());

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.err()).contains("cannot run Spark", "nowhere").hasLineCount(1);
  }

  private void answer(Diagnostic problem) throws IOException {
    Path folderOfAnswer = Files.createDirectory(folder.resolve("answer"));
    RunReport report =
        new RunReport(
            "w",
            "r",
            RunState.FAILED,
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(),
            List.of(problem),
            Map.of(),
            Map.of());
    Files.writeString(folderOfAnswer.resolve("report.json"), RunReportCodec.write(report));
    Files.writeString(
        folderOfAnswer.resolve("events"),
        RunEventCodec.write(new RunEvent.Problem(problem))
            + "\n"
            + RunEventCodec.write(new RunEvent.Finished(RunState.FAILED, "r"))
            + "\n");
  }

  private Cli run(String body, String... options) throws IOException {
    return runWith(Path.of(workflow()), body, options);
  }

  private Cli runWith(Path file, String body, String... options) throws IOException {
    Installation installation = StandIn.in(folder, body);
    System.setProperty(Installation.HOME_PROPERTY, installation.home().toString());
    String[] arguments = new String[options.length + 2];
    arguments[0] = "run";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Cli.call(arguments);
  }

  private String workflow() throws IOException {
    return Files.writeString(folder.resolve("workflow.json"), Documents.VALID).toString();
  }
}
