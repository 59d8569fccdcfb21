// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitEvent;
import io.glueflow.engine.submit.SubmitTimings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.JobRun;

/** A process is killed at each of its calls; who comes next carries on, and never starts twice. */
@Execution(ExecutionMode.CONCURRENT)
class KilledProcessTest {

  private static final SubmitTimings CERTAIN_AT_ONCE =
      new SubmitTimings(
          Services.PATIENCE,
          Duration.ofMillis(300),
          Duration.ofMillis(20),
          Duration.ZERO,
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofMillis(5));

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}, acted: {1}")
  @CsvSource({
    "s3:HeadObject, false",
    "s3:PutObject, false",
    "s3:PutObject, true",
    "glue:GetJob, false",
    "glue:CreateJob, false",
    "glue:CreateJob, true",
    "glue:StartJobRun, false",
    "glue:StartJobRun, true"
  })
  void carriesOnWhereAKilledProcessStopped(String operation, boolean acted) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder)) {
      AtomicReference<Process> victim = new AtomicReference<>();
      if (acted) {
        rehearsal.calls().onActed(operation, call -> kill(victim));
      } else {
        rehearsal.calls().onCall(operation, call -> kill(victim));
      }
      victim.set(SubmitProcess.start(rehearsal, List.of(rehearsal.workflow("orders"))));
      assertThat(victim.get().waitFor()).isEqualTo(137);
      assertThat(rehearsal.runs("orders")).hasSizeLessThan(2);

      Submission next =
          rehearsal
              .submission("orders")
              .with(JobKeys.MAX_CONCURRENT_RUNS, 1000L)
              .timed(CERTAIN_AT_ONCE);
      RunReference run = next.submit();
      assertThat(next.events(SubmitEvent.TakenUp.class)).hasSize(1);
      assertThat(rehearsal.runs("orders")).extracting(JobRun::id).containsExactly(run.runId());
      rehearsal.submission("orders").with(JobKeys.MAX_CONCURRENT_RUNS, 1000L).submit();
      assertThat(rehearsal.runs("orders")).hasSize(2);
    }
  }

  private static void kill(AtomicReference<Process> victim) {
    Process process = victim.get();
    if (process.isAlive()) {
      process.destroyForcibly();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
