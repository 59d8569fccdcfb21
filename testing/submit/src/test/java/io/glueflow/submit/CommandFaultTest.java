// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.cli.SubmitInProcess;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.job.JobExecution;
import io.glueflow.localglue.job.JobOutcome;
import io.glueflow.localglue.job.TimedJobExecutor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The command 'submit' as a whole: a call before the upload or while the run is followed goes
 * wrong. There is one run at most, the command ends with what became of it or says what to do, and
 * nobody is told to repeat what would start another run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandFaultTest {

  private static final int RIGS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final PollTimings FAST =
      new PollTimings(
          Duration.ofMillis(30),
          Duration.ofMillis(60),
          Duration.ofMillis(1500),
          Duration.ofMillis(1500));

  private final BlockingQueue<Rehearsal> rigs = new ArrayBlockingQueue<>(RIGS);
  private final AtomicInteger number = new AtomicInteger();

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    for (int i = 0; i < RIGS; i++) {
      Rehearsal rig =
          new Rehearsal(
              Files.createDirectory(folder.resolve("rig" + i)),
              LocalGlue.builder()
                  .executor(new TimedJobExecutor(Duration.ofMillis(100), CommandFaultTest::end)));
      prepare(rig);
      System.setProperty(Installation.HOME_PROPERTY, rig.home().toString());
      rigs.add(rig);
    }
  }

  /** The name of the workflow says how its run ends. */
  private static JobOutcome end(JobExecution run) {
    boolean fails =
        run.jobName().contains("failing")
            || (run.jobName().contains("retried") && !run.runId().contains("attempt"));
    return fails ? JobOutcome.failed("out of luck") : JobOutcome.succeeded();
  }

  private static void prepare(Rehearsal rig) {
    try (S3Client s3 = rig.s3();
        GlueClient glue = rig.client()) {
      s3.putObject(
          request -> request.bucket("bucket").key("lib/a.jar"), RequestBody.fromString("jar"));
      glue.createConnection(
          request ->
              request.connectionInput(
                  input ->
                      input
                          .name("shop")
                          .connectionType(ConnectionType.NETWORK)
                          .connectionPropertiesWithStrings(Map.of())));
    }
  }

  @AfterAll
  void close() throws IOException {
    System.clearProperty(Installation.HOME_PROPERTY);
    for (Rehearsal rig : rigs) {
      rig.close();
    }
  }

  static List<CommandFault> cases() {
    return CommandFault.all();
  }

  @Test
  void thereAreMoreThanAHundredCases() {
    assertThat(cases()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @Execution(ExecutionMode.CONCURRENT)
  void endsWithWhatBecameOfTheRunOrSaysWhatToDo(CommandFault fault) throws Exception {
    Rehearsal rig = rigs.take();
    try {
      String step = fault.step().name().toLowerCase(Locale.ROOT);
      survives(rig, fault, step + number.incrementAndGet());
    } finally {
      rig.calls().heal();
      rigs.put(rig);
    }
  }

  private static void survives(Rehearsal rig, CommandFault fault, String name) throws Exception {
    boolean before = fault.step() == CommandFault.Step.PREFLIGHT;
    Duration delay = PATIENCE.plusMillis(200);
    rig.calls().clear();
    if (before) {
      fault.rules(delay).forEach(rig.calls()::inject);
    } else {
      AtomicBoolean followed = new AtomicBoolean();
      // what is called while the run is started goes well, and so does all of the next command
      rig.calls()
          .onActed(
              "glue:StartJobRun",
              call -> {
                if (followed.compareAndSet(false, true)) {
                  fault.rules(delay).forEach(rig.calls()::inject);
                }
              });
    }
    Outcome told = submit(rig, name);
    rig.calls().heal();

    assertThat(told.code()).as(told.err()).isIn(0, 1, 4);
    assertThat(told.err()).doesNotContain("Exception", "a fault of glueflow itself");
    List<String> first = starts(rig, name);
    if (told.code() == 4) {
      assertThat(told.err()).containsPattern("error GF6(17|18): .*\n(.*\n)*? *hint: ");
    }
    if (before) {
      assertThat(told.code()).as(told.err()).isEqualTo(mayStopBefore(fault, told) ? 4 : 0);
      assertThat(first).hasSize(told.code() == 0 ? 1 : 0);
    } else {
      assertThat(first).hasSize(1);
      assertThat(told.err()).contains(first.get(0)).doesNotContain("repeat the command");
      assertFollowed(fault, told, first.get(0), name);
    }

    Map<String, String> stored = rig.stored();
    Outcome again = submit(rig, name);
    assertThat(again.code()).as(again.err()).isEqualTo(good(fault.step()));
    assertThat(starts(rig, name)).hasSize(first.size() + 1).containsAll(first);
    assertThat(rig.stored()).containsAllEntriesOf(stored);
  }

  /** Whether a submission need not come about: what was told says why. */
  private static boolean mayStopBefore(CommandFault fault, Outcome told) {
    return !fault.passes() && told.code() == 4;
  }

  private static void assertFollowed(CommandFault fault, Outcome told, String run, String name) {
    boolean state = fault.operation().startsWith("glue:GetJobRun");
    if (state && !fault.passes()) {
      assertThat(told.code()).isEqualTo(4);
      assertThat(told.err()).contains("'glueflow status " + run + " --job glueflow-" + name + "'");
    } else {
      assertThat(told.code()).as(told.err()).isEqualTo(good(fault.step()));
    }
    if (fault.operation().equals("s3:GetObject") && !fault.passes()) {
      assertThat(told.err())
          .contains("note: the run's report cannot be read: ", "'glueflow status " + run);
    }
  }

  /** The exit code when nothing goes wrong with the calls. */
  private static int good(CommandFault.Step step) {
    return step == CommandFault.Step.FAILING ? 1 : 0;
  }

  private static Outcome submit(Rehearsal rig, String name) throws IOException {
    Path workflow = rig.workflow(name);
    Files.writeString(
        workflow.resolveSibling("glueflow.yaml"),
        """
        s3-path: s3://bucket/%s
        iam-role: Etl
        connections: [shop]
        extra-jars: [s3://bucket/lib/a.jar]
        max-concurrent-runs: 10
        max-retries: %d
        """
            .formatted(name, name.startsWith("retried") ? 1 : 0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new SubmitInProcess(settings -> clients(rig, settings), Submission.SHORT, FAST)
            .run(List.of(workflow.toString()), stream(out), stream(err));
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static AwsClients clients(Rehearsal rig, Settings settings) {
    Services services = new Services(rig.services().glue(), rig.services().s3(), PATIENCE);
    return new AwsClients(
        services.clients(settings),
        Services.at(services.glue(), IamClient.builder(), PATIENCE).build(),
        Services.at(services.glue(), StsClient.builder(), PATIENCE).build());
  }

  /** The runs that were started, without those that Glue began again by itself. */
  private static List<String> starts(Rehearsal rig, String name) {
    return rig.runs(name).stream()
        .filter(run -> run.previousRunId() == null)
        .map(JobRun::id)
        .toList();
  }
}
