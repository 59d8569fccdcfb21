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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command is told to end while it starts a run, and says what it has started. */
@Timeout(120)
class InterruptedCommandTest {

  private static final int OF_THE_SIGNAL = 128 + 15;

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private Path project;

  @BeforeEach
  void start() throws IOException {
    rehearsal =
        new Rehearsal(
            folder, LocalGlue.builder().executor(new TimedJobExecutor(Duration.ofMillis(50))));
    project = rehearsal.workflow("orders").getParent();
    Files.writeString(
        project.resolve("glueflow.yaml"), "s3-path: s3://bucket/glueflow\niam-role: Etl\n");
  }

  @AfterEach
  void stop() throws IOException {
    rehearsal.close();
  }

  @Test
  void beforeTheStartItSaysThatNothingWasStarted() throws Exception {
    Outcome ended = ended("glue:GetJob", "submit", "workflow.json");
    assertThat(ended.code()).isEqualTo(OF_THE_SIGNAL);
    assertThat(ended.err()).contains("interrupted: nothing was started");
    assertThat(rehearsal.runs("orders")).isEmpty();
  }

  @Test
  void afterALostAnswerItSaysThatNobodyKnows() throws Exception {
    loseTheAnswer();
    Outcome ended = ended("glue:GetJobRuns", "submit", "workflow.json", "--format", "json");
    assertThat(ended.code()).isEqualTo(OF_THE_SIGNAL);
    assertThat(ended.err()).contains("GF620", "--glueflow-token");
    assertThat(ended.out()).contains("\"GF620\"");
    rehearsal.calls().heal();
    assertThat(run("submit", "workflow.json", "--detach").err()).contains("found     the run");
    assertThat(rehearsal.runs("orders")).hasSize(1);
  }

  @Test
  void aRerunSaysSoToo() throws Exception {
    run("submit", "workflow.json");
    String first = rehearsal.runs("orders").get(0).id();
    String[] rerun = {"rerun", first, "--job", "glueflow-orders", "--detach"};
    loseTheAnswer();
    Outcome ended = ended("glue:GetJobRuns", rerun);
    assertThat(ended.code()).isEqualTo(OF_THE_SIGNAL);
    assertThat(ended.err()).contains("GF620", "--glueflow-token");
    rehearsal.calls().heal();
    assertThat(run(rerun).err()).contains("found     the run");
    assertThat(rehearsal.runs("orders")).hasSize(2);
  }

  private void loseTheAnswer() {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_RESPONSE));
    rehearsal.calls().inject(FaultRule.every("glue:GetJobRuns", FaultKind.INTERNAL_ERROR));
  }

  private Outcome run(String... arguments) throws IOException {
    try (Shell shell = Shell.of(rehearsal, project)) {
      return shell.run(arguments);
    }
  }

  /** Runs a command whose process is told to end when it makes a call. */
  private Outcome ended(String call, String... arguments) throws IOException, InterruptedException {
    CompletableFuture<Process> process = new CompletableFuture<>();
    rehearsal.calls().onCall(call, made -> process.join().destroy());
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    process.complete(
        Shell.command(rehearsal, project, List.of(arguments))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start());
    int code = process.join().waitFor();
    return new Outcome(code, Files.readString(out), Files.readString(err));
  }
}
