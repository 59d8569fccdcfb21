// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.cli.ExitCodes;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.JobRun;

/**
 * Every call of a submission goes wrong in every way. Whatever happens: there is one run at most,
 * none that is not told of, nothing is overwritten, and submitting again comes to a good end, after
 * which nothing is remembered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {

  private static final int RIGS = 12;
  private static final Set<DiagnosticCode> TOLD =
      Set.of(DiagnosticCode.AWS_REFUSED, DiagnosticCode.AWS_UNREACHABLE);
  private static final Pattern WHAT_TO_DO =
      Pattern.compile(
          "sign in again|ask for the IAM statement|repeat the command|submitting again|submit"
              + " again|check");
  private static final SubmitTimings CERTAIN_AT_ONCE =
      new SubmitTimings(
          Services.PATIENCE,
          Duration.ofMillis(200),
          Duration.ofMillis(20),
          Duration.ZERO,
          Duration.ofHours(1),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofMillis(5));

  private final BlockingQueue<Rehearsal> rigs = new ArrayBlockingQueue<>(RIGS);
  private final AtomicInteger number = new AtomicInteger();

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    for (int i = 0; i < RIGS; i++) {
      rigs.add(new Rehearsal(Files.createDirectory(folder.resolve("rig" + i))));
    }
  }

  @AfterAll
  void close() throws IOException {
    for (Rehearsal rig : rigs) {
      rig.close();
    }
  }

  static List<FaultCase> cases() {
    return FaultCase.all();
  }

  @Test
  void thereAreMoreThanTwoHundredCases() {
    assertThat(cases()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @Execution(ExecutionMode.CONCURRENT)
  void neverStartsTwoRunsAndNeverLosesOne(FaultCase fault) throws Exception {
    Rehearsal rig = rigs.take();
    try {
      survives(rig, fault, "w" + number.incrementAndGet());
    } finally {
      rig.calls().heal();
      rigs.put(rig);
    }
  }

  private static void survives(Rehearsal rig, FaultCase fault, String name) throws Exception {
    Set<String> before = prepare(rig, fault, name);
    Map<String, String> stored = rig.stored();
    fault.rules().forEach(rig.calls()::inject);
    Optional<RunReference> first = attempt(rig, submission(rig, fault, name));
    rig.calls().heal();
    if (fault.kind() == FaultKind.DELAY_REQUEST) {
      // what was sent is done although nobody waits for it any more
      Thread.sleep(500);
    }
    if (first.isPresent()) {
      assertThat(newRuns(rig, name, before)).containsExactly(first.get().runId());
      assertThat(rig.stored()).containsAllEntriesOf(stored);
      assertThat(Rehearsal.records(rig.workflow(name))).isEmpty();
      return;
    }
    assertThat(newRuns(rig, name, before)).hasSizeLessThan(2);
    Map<String, String> left = rig.stored();
    RunReference end = submission(rig, fault, name).timed(CERTAIN_AT_ONCE).submit();
    assertThat(newRuns(rig, name, before)).containsExactly(end.runId());
    assertThat(left).containsAllEntriesOf(stored);
    assertThat(rig.stored()).containsAllEntriesOf(left);
    assertThat(Rehearsal.records(rig.workflow(name))).isEmpty();
  }

  /** The run, or nothing when a problem was told that is true and says what to do. */
  private static Optional<RunReference> attempt(Rehearsal rig, Submission submission)
      throws Exception {
    try {
      return Optional.of(submission.submit());
    } catch (DiagnosticException e) {
      rig.calls().heal();
      assertThat(e.diagnostics()).hasSize(1);
      Diagnostic problem = e.diagnostics().get(0);
      assertThat(problem.message()).isNotBlank();
      assertThat(problem.hint()).isNotBlank();
      assertThat(ExitCodes.of(e.diagnostics())).isEqualTo(ExitCodes.ENVIRONMENT);
      assertThat(problem.hint()).containsPattern(WHAT_TO_DO);
      if (problem.code() != DiagnosticCode.RUN_UNKNOWN) {
        assertThat(problem.code()).isIn(TOLD);
        assertThat(submission.runs())
            .as("what is not said to be unknown was not started")
            .isEmpty();
      }
      return Optional.empty();
    }
  }

  private static Set<String> prepare(Rehearsal rig, FaultCase fault, String name) throws Exception {
    if (fault.call().situation().isFresh()) {
      return Set.of();
    }
    rig.submission(name)
        .with(AssetKeys.S3_PATH, "s3://bucket/" + name)
        .with(JobKeys.MAX_CONCURRENT_RUNS, 100L)
        .with(JobKeys.NUMBER_OF_WORKERS, 9L)
        .submit();
    return rig.runs(name).stream().map(JobRun::id).collect(Collectors.toSet());
  }

  private static Submission submission(Rehearsal rig, FaultCase fault, String name)
      throws IOException {
    Submission submission =
        rig.submission(name)
            .with(AssetKeys.S3_PATH, "s3://bucket/" + name)
            .with(JobKeys.MAX_CONCURRENT_RUNS, 100L)
            .with(JobKeys.TAGS, Map.of("team", "orders"))
            .with(JobKeys.MODE, fault.call().situation().mode());
    return fault.call().situation().isWithToken()
        ? submission.withToken("token-" + name)
        : submission;
  }

  private static List<String> newRuns(Rehearsal rig, String name, Set<String> before) {
    return rig.runs(name).stream().map(JobRun::id).filter(id -> !before.contains(id)).toList();
  }
}
