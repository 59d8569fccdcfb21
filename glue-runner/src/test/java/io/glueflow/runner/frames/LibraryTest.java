// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.operation.Print;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.library.ExampleDatabase;
import io.glueflow.runner.library.ExampleFiles;
import io.glueflow.runner.library.ExampleInputs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documented example of every node type runs, and yields the schema that was derived for it.
 */
class LibraryTest extends FrameTest {

  private static final NodeTypes TYPES = NodeTypes.load(LibraryTest.class.getClassLoader());

  static Collection<String> types() {
    return TYPES.all().stream().filter(NodeType::isExecutable).map(NodeType::name).toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void exampleRuns(String name) throws IOException {
    ExampleDatabase.prepare();
    connections =
        ConnectionSource.of(
            Map.of("shop", new DatabaseConnection(ExampleDatabase.URL, "", "", "")));
    ExampleFiles.lay(spark, folder, name);
    NodeType type = TYPES.find(name).orElseThrow();

    Analysis analysis = analyze(type);

    for (Step step : analysis.plan().steps()) {
      if (step.operation().isSink() && !(step.operation() instanceof Print)) {
        frames().write(step, frame(step));
      } else if (step.operation() instanceof Print) {
        assertThat(frames().print(step, frame(step)).rows()).isNotEmpty();
      } else {
        frame(step).collectAsList();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "utf-16le", "UTF-32", "windows-1252"})
  void readsCsvOfSpreadsheetsInTheirEncodings(String encoding) throws IOException {
    Files.write(
        folder.resolve("export.csv"),
        "id\tname\n1\tFüße\n2\tnaïve\n".getBytes(Charset.forName(encoding)));
    Analysis analysis =
        analyze(
            """
            {"id": "export", "type": "read-csv", "path": "export.csv", "delimiter": "\\\\t",
             "encoding": "%s", "schema": "id INT, name STRING"}
            """
                .formatted(encoding));

    assertThat(rows(frame(analysis.plan().steps().get(0))))
        .containsExactly("[1,Füße]", "[2,naïve]");
  }

  private static Analysis analyze(NodeType type) {
    StringBuilder nodes = new StringBuilder();
    String example = type.example().strip();
    for (String input : ExampleInputs.of(type, example)) {
      nodes.append(input).append(",\n");
    }
    return analyze(nodes + example);
  }

  private static Analysis analyze(String nodes) {
    String text = "{\"glueflow\": 1, \"name\": \"example\", \"nodes\": [\n" + nodes + "\n]}";
    Workflow workflow =
        SourceReader.decode(text.getBytes(StandardCharsets.UTF_8), "example")
            .value()
            .flatMap(source -> WorkflowReader.read(source).value())
            .orElseThrow();
    Diagnosed<Analysis> analysis = Analyzer.analyze(workflow, TYPES, ParameterValues.of(Map.of()));
    assertThat(analysis.diagnostics())
        .as(text)
        .noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    return analysis.value().orElseThrow();
  }
}
