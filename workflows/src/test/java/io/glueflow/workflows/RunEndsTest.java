// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How runs end that do not end well: what the command says, reports and leaves behind. */
class RunEndsTest {

  private static final int INTERRUPTED = 130;

  /** A second for each row. */
  private static final String SLOWLY =
      "{\"id\": \"slow\", \"type\": \"derive\", \"input\": \"rows\", \"columns\":"
          + " {\"wait\": \"java_method('java.lang.Thread', 'sleep', 1000L + id - id)\"}}";

  @TempDir Path folder;

  @BeforeEach
  void writeInput() throws IOException {
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int i = 0; i < 300; i++) {
      rows.append(i).append(",name-").append(i).append('\n');
    }
    Files.writeString(folder.resolve("rows.csv"), rows);
  }

  private Path workflow(String... nodes) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(
        "{\"id\": \"rows\", \"type\": \"read-csv\", \"path\": \"rows.csv\","
            + " \"schema\": \"id BIGINT, name STRING\"}");
    all.addAll(List.of(nodes));
    return Files.writeString(
        folder.resolve("workflow.json"),
        "{\"glueflow\": 1, \"name\": \"ends\", \"nodes\": [\n" + String.join(",\n", all) + "\n]}");
  }

  private static String write(String input) {
    return "{\"id\": \"out\", \"type\": \"write-parquet\", \"input\": \"%s\", \"path\": \"out\"}"
        .formatted(input);
  }

  private List<String> runOf(Path workflow) {
    return List.of(
        Command.BINARY.toString(),
        "run",
        workflow.toString(),
        "--report",
        folder.resolve("report").toString());
  }

  private Command.Result run(Path workflow) throws IOException, InterruptedException {
    try (Command.Running running = Command.start(Map.of(), runOf(workflow))) {
      return running.end();
    }
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("report/report.json"));
  }

  private void assertNothingIsComplete() {
    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
    assertThat(folder.resolve("report/report.html")).exists();
  }

  private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  /** Starts a run that takes minutes, and comes back when it is writing. */
  private Command.Running startSlowRun() throws Exception {
    List<String> command = Command.inOwnSession(runOf(workflow(SLOWLY, write("slow"))));
    Command.Running running = Command.start(Map.of(), command);
    waitUntil(() -> Files.exists(folder.resolve("out/_temporary")));
    return running;
  }

  @Test
  void aKilledRunIsReported() throws Exception {
    try (Command.Running running = startSlowRun()) {
      ProcessHandle spark = running.process().descendants().findFirst().orElseThrow();
      Command.kill(spark);
      Command.Result result = running.end();

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.output())
          .contains("error GF710")
          .contains("it was killed, perhaps because the machine ran out of memory")
          .contains("failed in")
          .doesNotContain("Exception");
      assertThat(report()).contains("\"state\": \"failed\"").contains("GF710");
      assertNothingIsComplete();
    }
  }

  @Test
  void interruptingTheTerminalCancelsTheRun() throws Exception {
    try (Command.Running running = startSlowRun()) {
      ProcessHandle spark = running.process().descendants().findFirst().orElseThrow();
      Command.interruptSession(running.process());
      Command.Result result = running.end();

      assertThat(result.exitCode()).isEqualTo(INTERRUPTED);
      assertThat(result.output())
          .contains("cancelled out")
          .contains("cancelled in")
          .doesNotContain(folder.resolve("out").toString())
          .doesNotContain("Exception");
      assertThat(report()).contains("\"state\": \"cancelled\"").contains("GF709");
      assertThat(spark.isAlive()).isFalse();
      assertNothingIsComplete();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 200})
  void interruptingTheTerminalWhileSparkStartsCancelsTheRun(int millisecondsAfterItsStart)
      throws Exception {
    List<String> command = runOf(workflow(SLOWLY, write("slow")));

    Command.Result result = Command.interrupt(command, millisecondsAfterItsStart);

    assertThat(result.exitCode()).isEqualTo(INTERRUPTED);
    assertThat(result.output()).contains("cancelled in").doesNotContain("GF710");
    assertThat(report()).contains("\"state\": \"cancelled\"").contains("GF709");
  }

  @Test
  void sparkEndsWithTheCommandThatStartedIt() throws Exception {
    try (Command.Running running = startSlowRun()) {
      ProcessHandle spark = running.process().descendants().findFirst().orElseThrow();
      Command.kill(running.process().toHandle());
      waitUntil(() -> !spark.isAlive());

      assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
      assertThat(report()).contains("\"state\": \"cancelled\"");
    }
  }

  @Test
  void aFullDiskIsToldAsThat() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("out"));
    String mount = "mount -t tmpfs -o size=64k tmpfs '" + disk + "' && ";
    SmallDisk.assumeMountable();
    Path workflow =
        workflow(
            "{\"id\": \"more\", \"type\": \"derive\", \"input\": \"rows\", \"columns\":"
                + " {\"noise\": \"repeat(uuid(), 1000)\"}}",
            "{\"id\": \"out\", \"type\": \"write-json\", \"input\": \"more\","
                + " \"path\": \"out/rows\"}");
    String command = "'" + String.join("' '", runOf(workflow)) + "'";

    try (Command.Running running =
        Command.start(
            Map.of(),
            List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                mount + command + "; code=$?; find '" + disk + "' -name _SUCCESS; exit $code"))) {
      Command.Result result = running.end();

      assertThat(result.output()).contains("error GF712").contains("the disk is full");
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.output()).doesNotContain("_SUCCESS").doesNotContain("Exception");
      assertThat(report()).contains("\"state\": \"failed\"").contains("GF712");
    }
  }

  @Test
  void anInputThatIsNoParquetIsToldOnItsReader() throws Exception {
    Files.writeString(folder.resolve("broken.parquet"), "this is no parquet file at all");

    Command.Result result =
        run(
            workflow(
                "{\"id\": \"bad\", \"type\": \"read-parquet\", \"path\": \"broken.parquet\"}",
                "{\"id\": \"both\", \"type\": \"union\", \"inputs\": [\"rows\", \"bad\"]}",
                write("both")));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("workflow.json:3:1: error GF703: node 'bad'")
        .contains("broken.parquet")
        .doesNotContain("Exception");
    assertNothingIsComplete();
  }

  @Test
  void anInputThatIsNotThereIsToldOnItsReader() throws Exception {
    Files.delete(folder.resolve("rows.csv"));

    Command.Result result = run(workflow(write("rows")));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("workflow.json:2:1: error GF702: node 'rows'")
        .contains("rows.csv")
        .contains("--map");
    assertNothingIsComplete();
  }

  @Test
  void aFailingFunctionIsToldInOneLine() throws Exception {
    Command.Result result =
        run(
            workflow(
                "{\"id\": \"parsed\", \"type\": \"derive\", \"input\": \"rows\", \"columns\":"
                    + " {\"n\": \"java_method('java.lang.Integer', 'parseInt', name)\"}}",
                write("parsed")));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("error GF706")
        .contains("For input string: \"name-0\"")
        .doesNotContain("\tat ");
    assertThat(report()).contains("\"state\": \"failed\"").contains("GF706");
    assertNothingIsComplete();
  }

  @Test
  void aSecretIsNowhereInWhatTheRunLeaves() throws Exception {
    String secret = "correct-horse-battery";
    Path workflow =
        workflow(
            "{\"id\": \"marked\", \"type\": \"derive\", \"input\": \"rows\", \"columns\":"
                + " {\"mark\": \"sha2(concat(name, ${secret:salt}), 256)\"}}",
            "{\"id\": \"fails\", \"type\": \"filter\", \"input\": \"marked\","
                + " \"condition\": \"raise_error(concat('no ', ${secret:salt})) IS NULL\"}",
            write("fails"));
    List<String> command = runOf(workflow);

    try (Command.Running running = Command.start(Map.of("GLUEFLOW_SECRET_SALT", secret), command)) {
      Command.Result result = running.end();

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.output()).contains("no ***").doesNotContain(secret);
    }
    try (var files = Files.walk(folder.resolve("report"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(secret);
      }
    }
  }
}
