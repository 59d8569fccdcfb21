// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.BindRequest;
import io.glueflow.runner.SparkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A test that has workflows bound. Nothing of what they read exists. */
abstract class BindingTest extends SparkTest {

  static final String ORDERS =
      "{\"id\": \"orders\", \"type\": \"read-json\", \"path\": \"s3://nowhere/orders/\","
          + " \"schema\": \"id INT, region STRING, amount DECIMAL(12,2), day DATE, tags"
          + " ARRAY<STRING>, place STRUCT<city: STRING, zip: INT>, props MAP<STRING, INT>\"}";

  static final String REGIONS =
      "{\"id\": \"regions\", \"type\": \"read-parquet\", \"path\": \"/nowhere/regions\","
          + " \"schema\": \"region STRING, name STRING, parts ARRAY<INT>\"}";

  String declarations = "";
  Map<String, String> parameters = Map.of();
  Map<String, String> schemas = Map.of();

  private String text;

  /** What is said about a workflow of these nodes, behind the two that read. */
  List<Diagnostic> bind(String... nodes) throws IOException {
    return bindAlone(Stream.concat(Stream.of(ORDERS, REGIONS), Stream.of(nodes)).toList());
  }

  /** What is said about a workflow of nothing but these nodes. */
  List<Diagnostic> bindAlone(List<String> nodes) throws IOException {
    text =
        "{\"glueflow\": 1, \"name\": \"test\", "
            + declarations
            + "\"nodes\": [\n"
            + String.join(",\n", nodes)
            + "\n]}";
    Path document = Files.writeString(folder.resolve("workflow.json"), text);
    Path scratch = Files.createTempDirectory(folder, "scratch");
    return new WorkflowBinder(spark)
        .bind(
            new BindRequest(
                document.toString(), "workflow.json", parameters, schemas, scratch.toString()));
  }

  /** The rest of the line from where a problem is told. */
  String textAt(Diagnostic problem) {
    String line = text.lines().toList().get(problem.location().line() - 1);
    return line.substring(problem.location().column() - 1);
  }

  /** Problems as one would read them: code, node, message, hint. */
  static List<String> told(List<Diagnostic> problems) {
    List<String> told = new ArrayList<>();
    for (Diagnostic problem : problems) {
      told.add(
          "%s %s: %s; %s"
              .formatted(problem.code().id(), problem.node(), problem.message(), problem.hint()));
    }
    return told;
  }

  static Diagnostic only(List<Diagnostic> problems) {
    assertThat(told(problems)).hasSize(1);
    return problems.get(0);
  }
}
