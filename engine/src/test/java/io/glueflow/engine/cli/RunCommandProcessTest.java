// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.run.Installation;
import io.glueflow.engine.run.StandIn;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private Cli run(String body, String... options) throws IOException {
    Installation installation = StandIn.in(folder, body);
    System.setProperty(Installation.HOME_PROPERTY, installation.home().toString());
    String[] arguments = new String[options.length + 2];
    arguments[0] = "run";
    arguments[1] = workflow();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Cli.call(arguments);
  }

  private String workflow() throws IOException {
    return Files.writeString(folder.resolve("workflow.json"), Documents.VALID).toString();
  }
}
