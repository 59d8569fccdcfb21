// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every example with the built command on its own input and compares what it writes with an
 * independent answer: {@code expected/NAME.sql} says in SQL what must be in {@code output/NAME},
 * and {@code expected/NAME.csv} is that answer written out.
 */
class ExamplesTest {

  private static final Path WORKFLOWS = Path.of("").toAbsolutePath();

  @TempDir Path scratch;

  static List<String> examples() throws IOException {
    try (Stream<Path> folders = Files.list(WORKFLOWS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("workflow.json")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreAtLeastEightExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(8).contains("quickstart");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void writesWhatIsExpected(String name) throws Exception {
    Path example = WORKFLOWS.resolve(name);
    Path output = scratch.resolve("output");

    Command.Result run =
        Command.run(
            "run",
            example.resolve("workflow.json").toString(),
            "--map",
            "output=" + output,
            "--report",
            scratch.resolve("report").toString());

    assertThat(run.exitCode()).as(run.output()).isZero();
    List<Path> answers = expectedAnswers(example);
    assertThat(answers).isNotEmpty();
    for (Path answer : answers) {
      compare(example, answer, output);
    }
    try (Stream<Path> written = Files.list(output)) {
      assertThat(written.map(path -> path.getFileName().toString()))
          .as("every output is compared")
          .containsExactlyInAnyOrderElementsOf(answers.stream().map(ExamplesTest::stem).toList());
    }
  }

  private static void compare(Path example, Path answer, Path output)
      throws IOException, SQLException {
    Path folder = output.resolve(stem(answer));
    assertThat(folder.resolve("_SUCCESS")).exists();
    try (Oracle oracle = new Oracle(example)) {
      oracle.answer("expected", Files.readString(answer));
      oracle.output("actual", "expected", folder, extension(folder));
      assertThat(oracle.columns("all_columns"))
          .containsExactlyInAnyOrderElementsOf(oracle.columns("expected"));
      assertThat(oracle.surplus("expected", "actual")).as("rows missing in %s", folder).isEmpty();
      assertThat(oracle.surplus("actual", "expected")).as("rows too many in %s", folder).isEmpty();
      Golden.check(answer.resolveSibling(stem(answer) + ".csv"), oracle.csv("expected"));
    }
  }

  private static List<Path> expectedAnswers(Path example) throws IOException {
    try (Stream<Path> files = Files.list(example.resolve("expected"))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private static String extension(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches("[^._].*[.](csv|json|parquet|txt)"))
          .map(file -> file.substring(file.lastIndexOf('.') + 1))
          .findFirst()
          .orElseThrow(() -> new AssertionError("Nothing was written to " + folder));
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
