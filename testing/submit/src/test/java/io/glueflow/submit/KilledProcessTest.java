// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitEvent;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.localglue.call.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.JobRun;

/** A process is killed at each of its calls; who comes next carries on, and never starts twice. */
@Execution(ExecutionMode.CONCURRENT)
class KilledProcessTest {

  private static final int LARGE = 17 << 20;
  private static final SubmitTimings CERTAIN_AT_ONCE =
      new SubmitTimings(
          Services.PATIENCE,
          Duration.ofMillis(300),
          Duration.ofMillis(20),
          Duration.ZERO,
          Duration.ofHours(1),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofMillis(5));

  @TempDir Path folder;

  static List<KillCase> cases() {
    return KillCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void carriesOnWhereAKilledProcessStopped(KillCase kill) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder)) {
      Set<String> before = prepare(rehearsal, kill);
      Path jar =
          kill.isOfLargeFile() ? Files.write(folder.resolve("a.jar"), new byte[LARGE]) : null;
      killed(rehearsal, kill, jar);
      assertThat(newRuns(rehearsal, before)).hasSizeLessThan(2);

      Submission next = submission(rehearsal, kill, jar).timed(CERTAIN_AT_ONCE);
      RunReference run = next.submit();
      assertThat(next.events(SubmitEvent.TakenUp.class)).hasSize(kill.isWrittenDown() ? 1 : 0);
      assertThat(newRuns(rehearsal, before)).containsExactly(run.runId());
      Submission again = submission(rehearsal, kill, jar);
      if (kill.call().situation().isWithToken()) {
        assertThat(again.submit()).isEqualTo(run);
      } else {
        assertThat(again.submit()).isNotEqualTo(run);
      }
    }
  }

  private static void killed(Rehearsal rehearsal, KillCase kill, Path jar) throws Exception {
    CompletableFuture<Process> victim = new CompletableFuture<>();
    AtomicInteger count = new AtomicInteger();
    Consumer<Call> killer =
        call -> {
          if (count.incrementAndGet() == kill.call().nth()) {
            end(victim.join());
          }
        };
    if (kill.acted()) {
      rehearsal.calls().onActed(kill.call().operation(), killer);
    } else {
      rehearsal.calls().onCall(kill.call().operation(), killer);
    }
    kill.before().ifPresent(rehearsal.calls()::inject);
    SubmitProcess.Job job =
        new SubmitProcess.Job(
            kill.call().situation().isWithToken() ? "token" : "",
            jar == null ? "" : jar.toString(),
            List.of(rehearsal.workflow("orders")));
    victim.complete(SubmitProcess.start(rehearsal, job));
    assertThat(victim.join().waitFor()).isEqualTo(137);
    rehearsal.calls().heal();
  }

  private static void end(Process process) {
    if (process.isAlive()) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static Set<String> prepare(Rehearsal rehearsal, KillCase kill) throws Exception {
    if (kill.call().situation().isFresh()) {
      return Set.of();
    }
    rehearsal
        .submission("orders")
        .with(JobKeys.MAX_CONCURRENT_RUNS, 1000L)
        .with(JobKeys.NUMBER_OF_WORKERS, 9L)
        .submit();
    return rehearsal.runs("orders").stream().map(JobRun::id).collect(Collectors.toSet());
  }

  private static Submission submission(Rehearsal rehearsal, KillCase kill, Path jar)
      throws IOException {
    Submission submission =
        rehearsal
            .submission("orders")
            .with(JobKeys.MAX_CONCURRENT_RUNS, 1000L)
            .with(JobKeys.TAGS, Map.of("team", "orders"));
    if (jar != null) {
      submission.with(AssetKeys.EXTRA_JARS, List.of(jar.toString()));
    }
    return kill.call().situation().isWithToken() ? submission.withToken("token") : submission;
  }

  private static List<String> newRuns(Rehearsal rehearsal, Set<String> before) {
    return rehearsal.runs("orders").stream()
        .map(JobRun::id)
        .filter(id -> !before.contains(id))
        .toList();
  }
}
