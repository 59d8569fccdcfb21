// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code validate --spark} says, as a process of its own. */
class SparkValidationTest {

  private static final String FAULTS = "src/test/spark/faults.json";
  private static final Path GOLDEN = Path.of("src/test/golden/spark/faults.txt");
  private static final int INTERRUPTED = 130;

  @TempDir private Path folder;

  private static Command.Result validate(String... arguments)
      throws IOException, InterruptedException {
    return Command.run(
        Stream.concat(Stream.of("validate", "--spark"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  @Test
  void allThatIsWrongIsToldAtItsCharacter() throws Exception {
    Command.Result result = validate(FAULTS);

    Golden.check(GOLDEN, result.output());
    assertThat(result.exitCode()).isEqualTo(3);
  }

  @Test
  void theExamplesAreRight() throws Exception {
    List<String> examples;
    try (Stream<Path> folders = Files.list(Path.of(""))) {
      examples =
          folders
              .map(example -> example.resolve("workflow.json"))
              .filter(Files::exists)
              .map(Path::toString)
              .sorted()
              .toList();
    }

    Command.Result result = validate(examples.toArray(String[]::new));

    assertThat(examples).hasSizeGreaterThan(5);
    assertThat(result.output()).doesNotContain("error", "warning");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void anExportIsToldOnItsOwnLines() throws Exception {
    Path export =
        Files.writeString(
            folder.resolve("export.json"),
            """
            {"name": "dear orders", "nodes": [
            {"id": "1", "name": "orders", "nodeClass": "fire.nodes.dataset.NodeDatasetCSV",
              "fields": [
                {"name": "path", "value": "nowhere.csv"}, {"name": "header", "value": "true"},
                {"name": "separator", "value": ","},
                {"name": "outputColNames", "value": "[\\"id\\"]"},
                {"name": "outputColTypes", "value": "[\\"INTEGER\\"]"},
                {"name": "outputColFormats", "value": "[\\"\\"]"}]},
            {"id": "2", "name": "dear", "nodeClass": "fire.nodes.etl.NodeRowFilter",
              "fields": [
                {"name": "conditionExpr", "value": "id > make_interval(1)"}]},
            {"id": "3", "name": "show", "nodeClass": "fire.nodes.util.NodePrintFirstNRows",
              "fields": [{"name": "n", "value": "10"}]}
            ], "edges": [
              {"id": "1", "source": "1", "target": "2"}, {"id": "2", "source": "2", "target": "3"}
            ]}
            """);

    Command.Result result = validate(export.toString());

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output())
        .containsPattern("export.json:11:41: error GF707: node 'dear'.*make_interval")
        .doesNotContain("workflow-as-run");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5, 20, 100, 500})
  @Timeout(120)
  void interruptingTheTerminalEndsSpark(int millisecondsAfterItsStart) throws Exception {
    List<String> command = List.of(Command.BINARY.toString(), "validate", "--spark", FAULTS);

    Command.Result result = Command.interrupt(command, millisecondsAfterItsStart);

    assertThat(result.exitCode()).isEqualTo(INTERRUPTED);
    assertThat(result.output()).isEmpty();
  }
}
