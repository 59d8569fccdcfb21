// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.localglue.logs.LogStore;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class RunSchedulerTest {

  private static final int RUNS = 200;

  private static final JsonObject JOB =
      Json.object()
          .put("Name", "job")
          .put("MaxRetries", 3)
          .put("Timeout", 10)
          .put("ExecutionProperty", Json.object().put("MaxConcurrentRuns", RUNS).build())
          .build();

  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  /** Threads of a group tell it what ends them. */
  private final ThreadGroup group =
      new ThreadGroup("runs") {
        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
          failures.add(failure);
        }
      };

  @Test
  void closingWhileRunsBeginEndsThemQuietly() throws InterruptedException {
    Thread thread = new Thread(group, RunSchedulerTest::closeWhileRunsBegin);
    thread.start();
    thread.join();
    assertThat(failures).isEmpty();
  }

  private static void closeWhileRunsBegin() {
    RunScheduler scheduler = scheduler();
    for (int i = 0; i < RUNS; i++) {
      scheduler.submit(run(i), false);
    }
    scheduler.close();
    assertThat(scheduler.of("job")).hasSizeGreaterThanOrEqualTo(RUNS);
    assertThat(scheduler.read(() -> scheduler.of("job").stream().map(JobRun::state).toList()))
        .allMatch(JobState::isFinal);
  }

  @Test
  void nothingIsStartedAfterTheEnd() {
    RunScheduler scheduler = scheduler();
    scheduler.close();
    assertThatThrownBy(() -> scheduler.submit(run(0), true)).isInstanceOf(ServiceException.class);
  }

  private static RunScheduler scheduler() {
    return new RunScheduler(
        RunOptions.defaults().starting(Duration.ofMillis(5)),
        execution -> JobOutcome.error("no program"),
        new LogStore(),
        Clock.systemUTC(),
        URI.create("http://127.0.0.1"));
  }

  private static JobRun run(int number) {
    return new JobRun(
        "jr_" + number, 0, "", JOB, Json.object().build(), Map.of(), false, Instant.now());
  }
}
