// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.localglue.job.TimedJobExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.glue.model.JobRun;

/** A run is started once more, and once only. */
class RerunTest {

  private static final String JOB = "glueflow-orders";

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private Path project;
  private Shell shell;
  private String first;

  @BeforeEach
  void start() throws IOException {
    rehearsal =
        new Rehearsal(
            folder, LocalGlue.builder().executor(new TimedJobExecutor(Duration.ofMillis(50))));
    project = rehearsal.workflow("orders").getParent();
    settings("");
    shell = Shell.of(rehearsal, project);
    shell.run("submit", "workflow.json");
    first = rehearsal.runs("orders").get(0).id();
  }

  @AfterEach
  void stop() throws IOException {
    shell.close();
    rehearsal.close();
  }

  @Test
  void whatIsUnknownIsTakenUpByTheSameCommand() throws IOException {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_RESPONSE));
    rehearsal.calls().inject(FaultRule.every("glue:GetJobRuns", FaultKind.ACCESS_DENIED));
    Outcome unknown = shell.run("rerun", first, "--job", JOB, "--detach");
    assertThat(unknown.code()).isEqualTo(4);
    assertThat(unknown.err()).contains("GF620", "repeat the command from the same folder");
    rehearsal.calls().heal();

    Outcome again = shell.run("rerun", first, "--job", JOB, "--detach");

    assertThat(again.code()).isZero();
    assertThat(rehearsal.runs("orders")).hasSize(2);
    assertThat(again.out()).contains(second().id());
    assertThat(Rehearsal.records(project.resolve("workflow.json"))).isEmpty();
  }

  @Test
  void settingsSayWhetherGlueQueuesIt() throws IOException {
    settings("job-run-queuing-enabled: true\n");
    assertThat(shell.run("rerun", "workflow.json", "--detach").code()).isZero();
    assertThat(second().jobRunQueuingEnabled()).isTrue();
  }

  @Test
  void nothingIsStartedWhereSubmittingIsSwitchedOff() throws IOException {
    settings("enabled: false\n");
    Outcome refused = shell.run("rerun", "workflow.json");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("GF621");
    assertThat(rehearsal.runs("orders")).hasSize(1);
  }

  private void settings(String more) throws IOException {
    Files.writeString(
        project.resolve("glueflow.yaml"), "s3-path: s3://bucket/glueflow\niam-role: Etl\n" + more);
  }

  private JobRun second() {
    return rehearsal.runs("orders").stream()
        .filter(run -> !run.id().equals(first))
        .findFirst()
        .orElseThrow();
  }
}
