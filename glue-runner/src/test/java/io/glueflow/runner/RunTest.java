// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunRequest;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** A test that runs workflow documents on four orders in a CSV file. */
abstract class RunTest extends SparkTest {

  static final String READ =
      "{\"id\": \"orders\", \"type\": \"read-csv\", \"path\": \"orders.csv\","
          + " \"schema\": \"id INT, region STRING, amount INT\"}";

  /** What was told during the run. */
  final List<RunEvent> events = new CopyOnWriteArrayList<>();

  Map<String, String> parameters = Map.of();
  Map<String, String> secrets = Map.of();
  Map<String, String> conf = Map.of();

  @BeforeEach
  void writeInput() throws IOException {
    Files.writeString(
        folder.resolve("orders.csv"), "id,region,amount\n1,N,5\n2,S,7\n3,N,9\n4,N,1\n");
  }

  /** A node that writes Parquet. */
  static String write(String input, String path) {
    return "{\"id\": \"write-%s\", \"type\": \"write-parquet\", \"input\": \"%s\", \"path\": \"%s\"}"
        .formatted(path, input, path);
  }

  /** A node of a type, with the rest of its properties. */
  static String node(String id, String type, String input, String rest) {
    return "{\"id\": \"%s\", \"type\": \"%s\", \"input\": \"%s\", %s}"
        .formatted(id, type, input, rest);
  }

  Path document(String declarations, String... nodes) throws IOException {
    return Files.writeString(
        folder.resolve("workflow.json"),
        "{\"glueflow\": 1, \"name\": \"test\", "
            + declarations
            + "\"nodes\": [\n"
            + String.join(",\n", nodes)
            + "\n]}");
  }

  RunRequest request(Path document) {
    return new RunRequest(
        document.toString(),
        "workflow.json",
        folder.toString(),
        parameters,
        Map.of(),
        folder.resolve("report.json").toString(),
        "local[1]",
        conf,
        3);
  }

  WorkflowRunner runner() {
    return new WorkflowRunner(
        spark, SecretSource.environment(secrets), connections, new Redactor());
  }

  RunReport run(String... nodes) throws IOException {
    return run(runner(), event -> {}, document("", nodes));
  }

  RunReport run(WorkflowRunner runner, Consumer<RunEvent> listener, Path document) {
    return runner.run(
        request(document),
        event -> {
          events.add(event);
          listener.accept(event);
        });
  }

  static NodeReport node(RunReport report, String id) {
    return report.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  /** The rows of a node's first output. */
  static RowCount rows(RunReport report, String id) {
    return node(report, id).outputs().get(0).rows();
  }

  static Diagnostic problem(RunReport report) {
    return report.problems().get(0);
  }
}
