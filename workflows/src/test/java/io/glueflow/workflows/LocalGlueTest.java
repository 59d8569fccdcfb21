// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local Glue as a user starts it. */
class LocalGlueTest {

  private static final Path EXAMPLE = Path.of("quickstart");

  @Test
  void runsACommandAndEndsWithItsCode() throws Exception {
    Command.Result result =
        Command.run(
            "local-glue", "--bucket", "first", "--", "sh", "-c", "echo $GLUEFLOW_S3_PATH; exit 7");

    assertThat(result.output()).isEqualTo("s3://first/glueflow\n");
    assertThat(result.exitCode()).isEqualTo(7);
  }

  @Test
  void endsWithItsChildWhenItIsInterrupted() throws Exception {
    try (Command.Running running =
        Command.start(Map.of(), List.of(Command.BINARY.toString(), "local-glue"))) {
      while (!running.output().contains("export AWS_REGION=")) {
        assertThat(running.process().isAlive()).isTrue();
        Thread.sleep(50);
      }
      ProcessHandle child = running.process().children().findFirst().orElseThrow();
      running.process().destroy();

      running.end();
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Test
  void aSubmittedExampleRunsOnSparkAndASecondTimeUploadsNothing(@TempDir Path folder)
      throws Exception {
    copyExample(folder);
    String submit = "'" + Command.BINARY + "' submit '" + folder.resolve("workflow.json") + "'";

    Command.Result result =
        Command.run(
            "local-glue",
            "--data",
            folder.resolve("s3").toString(),
            "--",
            "sh",
            "-c",
            submit + " && echo AGAIN && " + submit + " --param status=OPEN --detach");

    assertThat(result.exitCode()).as(result.output()).isZero();
    String first = result.output().substring(0, result.output().indexOf("AGAIN"));
    String second = result.output().substring(first.length());
    assertThat(first)
        .containsPattern("(?m)^uploaded +the runner s3://")
        .containsPattern("(?m)^created +the job glueflow-orders-by-region")
        .containsPattern("(?m)^ +report +succeeded +6 ");
    assertThat(second)
        .containsPattern("(?m)^started +the run ")
        .doesNotContain("uploaded", "created", "updated");
    assertThat(lines(folder.resolve("s3"), "totals.csv"))
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(EXAMPLE.resolve("expected/totals.csv")));
  }

  @Test
  void aGeneratedScriptIsCheckedAndWritesWhatARunHereWrites(@TempDir Path folder) throws Exception {
    copyExample(folder);
    String glueflow = "'" + Command.BINARY + "' ";
    String workflow = " '" + folder.resolve("workflow.json") + "' ";

    Command.Result result =
        Command.run(
            "local-glue",
            "--data",
            folder.resolve("s3").toString(),
            "--",
            "sh",
            "-c",
            glueflow + "submit" + workflow + "--mode script && " + glueflow + "rerun" + workflow);

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output())
        .containsPattern("(?m)^uploaded +the script s3://.*/GlueApp.scala")
        .containsPattern("(?m)^glue: +succeeded ")
        .doesNotContain("the runner", "the workflow s3:", "not checked", "note:", "warning");
    assertThat(lines(folder.resolve("s3"), "totals.csv"))
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(EXAMPLE.resolve("expected/totals.csv")));
  }

  private static void copyExample(Path folder) throws IOException {
    for (String name :
        List.of("workflow.json", "glueflow.yaml", "input/orders.csv", "input/regions.csv")) {
      Path copy = folder.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(EXAMPLE.resolve(name), copy);
    }
  }

  private static List<String> lines(Path folder, String file) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path found = files.filter(path -> path.endsWith(file)).findFirst().orElseThrow();
      return Files.readAllLines(found);
    }
  }
}
