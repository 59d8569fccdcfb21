// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of other tools run as they are; what goes wrong is told on their own lines. */
class ImportedRunTest {

  private static final String LINE = edge(1, 1, 2) + "," + edge(2, 2, 3);

  @TempDir private Path folder;

  @BeforeEach
  void writeInput() throws IOException {
    Files.writeString(folder.resolve("orders.csv"), "id,amount\n1,10\n2,20\n3,x7\n");
  }

  private static final String READ =
      """
      {"id": "1", "name": "orders", "nodeClass": "fire.nodes.dataset.NodeDatasetCSV",
        "fields": [
          {"name": "path", "value": "orders.csv"}, {"name": "header", "value": "true"},
          {"name": "separator", "value": ","},
          {"name": "outputColNames", "value": "[\\"id\\",\\"amount\\"]"},
          {"name": "outputColTypes", "value": "[\\"INTEGER\\",\\"STRING\\"]"},
          {"name": "outputColFormats", "value": "[\\"\\",\\"\\"]"}]}\
      """;

  /** Keeps rows of a condition, which stands on the sixth line of the node. */
  private static String filter(String condition) {
    return """
    {"id": "2", "name": "dear", "nodeClass": "fire.nodes.etl.NodeRowFilter",
      "fields": [
        {"name": "conditionExpr",
         "value":
           "%s"}
      ]}\
    """
        .formatted(condition);
  }

  private static final String SHOW =
      """
      {"id": "3", "name": "show", "nodeClass": "fire.nodes.util.NodePrintFirstNRows",
        "fields": [{"name": "n", "value": "10"}]}\
      """;

  private static final String MODEL =
      """
      {"id": "4", "name": "groups", "nodeClass": "fire.nodes.ml.NodeKMeans", "fields": []},
      {"id": "5", "name": "scores", "nodeClass": "fire.nodes.util.NodePrintFirstNRows",
        "fields": [{"name": "n", "value": "10"}]}\
      """;

  /** An export of these nodes. */
  private Path export(String edges, String... nodes) throws IOException {
    return Files.writeString(
        folder.resolve("export.json"),
        """
        {"name": "dear orders", "nodes": [
        %s
        ], "edges": [
        %s
        ]}
        """
            .formatted(String.join(",\n", nodes), edges));
  }

  private static String edge(int id, int source, int target) {
    return "{\"id\": %d, \"source\": \"%d\", \"target\": \"%d\"}".formatted(id, source, target);
  }

  private Command.Result run(Path export, String... options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("run", export.toString()));
    arguments.addAll(List.of("--report", folder.resolve("report").toString()));
    arguments.addAll(List.of(options));
    return Command.run(arguments.toArray(String[]::new));
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("report/report.json"));
  }

  @Test
  void anExportRunsAsItIs() throws Exception {
    Command.Result result = run(export(LINE, READ, filter("id > 1"), SHOW));

    assertThat(result.output()).contains("succeeded in").doesNotContain("Exception");
    assertThat(result.exitCode()).isZero();
    assertThat(report()).contains("\"20\"", "\"x7\"").doesNotContain("\"10\"");
  }

  @Test
  void aFailureIsToldOnTheLineOfTheExport() throws Exception {
    String condition = "java_method('java.lang.Integer', 'parseInt', amount) > 10";
    Command.Result result = run(export(LINE, READ, filter(condition), SHOW));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("export.json:15:1: error GF706: node 'show': For input string: \"x7\"")
        .contains("    {\"id\": \"3\", \"name\": \"show\"")
        .doesNotContain("workflow-as-run.json:");
    assertThat(report())
        .contains("\"line\": 15", "\"pointer\": \"/nodes/2\"")
        .contains(folder.resolve("export.json").toString());
    assertThat(folder.resolve("report/report.html")).content().contains("export.json:15:1");
  }

  @Test
  void aMisspeltColumnIsToldBeforeTheRunWhereItStands() throws Exception {
    Command.Result result = run(export(LINE, READ, filter("id > missing"), SHOW));

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output())
        .contains("export.json:13:14: error GF401: node 'dear': there is no column 'missing'");
  }

  @Test
  void whatSparkRefusesIsToldWhereItStands() throws Exception {
    String condition = "id IN (SELECT id FROM nowhere)";
    Command.Result result = run(export(LINE, READ, filter(condition), SHOW));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .containsPattern("export.json:13:31: error GF707: node 'dear'.*nowhere");
  }

  @Test
  void whatCannotRunIsLeftOutWhenAskedFor() throws Exception {
    String edges = String.join(",", LINE, edge(3, 2, 4), edge(4, 4, 5));
    Path export = export(edges, READ, filter("id > 1"), SHOW, MODEL);
    Command.Result refused = run(export);
    Command.Result run = run(export, "--skip-unsupported");

    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.output()).contains("error GF501", "--skip-unsupported");
    assertThat(run.exitCode()).isZero();
    assertThat(run.output())
        .contains("warning GF501: node 'groups'", "warning GF217: node 'scores'", "succeeded show");
    assertThat(report()).contains("\"20\"");
  }

  @Test
  void nothingRunsWhenNothingIsLeft() throws Exception {
    String edges = edge(1, 1, 4) + "," + edge(2, 4, 5);
    Command.Result result = run(export(edges, READ, MODEL), "--skip-unsupported");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output()).contains("error GF215: nothing is left to run");
    assertThat(folder.resolve("report")).doesNotExist();
  }
}
