// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workflows as visual jobs, and back. */
class GlueStudioExportTest {

  private static final String READ =
      "{\"id\": \"orders\", \"type\": \"read-csv\", \"label\": \"All orders\","
          + " \"path\": [\"s3://shop/a/\", \"s3://shop/b/\"], \"delimiter\": \";\","
          + " \"schema\": \"order_id BIGINT, region STRING, status STRING, amount DECIMAL(12,2)\"}";

  /** Nodes that take {@code %s} and keep its columns, in the form that an import has them. */
  private static final List<String> STEPS =
      List.of(
          "\"type\": \"filter\", \"input\": \"%s\","
              + " \"condition\": \"status = 'PAID' AND amount >= 10.5\"",
          "\"type\": \"filter\", \"input\": \"%s\","
              + " \"condition\": \"NOT (`status` <=> 'O\\\\'Neill') OR order_id IS NOT NULL\"",
          "\"type\": \"deduplicate\", \"input\": \"%s\", \"keys\": \"order_id\"",
          "\"type\": \"distinct\", \"input\": \"%s\"",
          "\"type\": \"select\", \"input\": \"%s\","
              + " \"columns\": [\"order_id\", \"region\", \"status\", \"amount\"]",
          "\"type\": \"map-columns\", \"input\": \"%s\", \"columns\":"
              + " [{\"from\": \"order_id\", \"type\": \"BIGINT\"},"
              + " {\"from\": \"region\", \"to\": \"status\", \"type\": \"STRING\"},"
              + " {\"from\": \"status\", \"to\": \"region\", \"type\": \"STRING\"},"
              + " {\"from\": \"amount\", \"type\": \"DECIMAL(12,2)\"}]",
          "\"type\": \"union\", \"inputs\": [\"%s\", \"orders\"], \"match\": \"position\"",
          "\"type\": \"join\", \"inputs\": {\"left\": \"%s\", \"right\": \"orders\"},"
              + " \"how\": \"semi\", \"pairs\": [{\"left\": \"order_id\", \"right\": \"order_id\"}]",
          "\"type\": \"sql\", \"inputs\": {\"o\": \"%s\"}, \"query\": \"SELECT * FROM o\"",
          "\"type\": \"merge\", \"inputs\": {\"target\": \"%s\", \"source\": \"orders\"},"
              + " \"keys\": [\"order_id\"]");

  @Property(tries = 150)
  void theImportOfAnExportIsTheSameWorkflow(
      @ForAll("steps") List<Integer> steps, @ForAll("steps") List<Integer> labels) {
    Workflow workflow = workflow(chain(steps, labels.size()));

    Diagnosed<JsonObject> export = GlueStudioExport.of(workflow);

    assertThat(export.diagnostics()).isEmpty();
    Workflow back = imported(export);
    assertThat(back.nodes())
        .extracting(Node::id)
        .containsExactlyInAnyOrderElementsOf(workflow.nodes().stream().map(Node::id).toList());
    assertThat(back.name()).isEqualTo(workflow.name());
    assertThat(back.description()).isEqualTo(workflow.description());
    assertThat(JsonWriter.compact(back.job())).isEqualTo(JsonWriter.compact(workflow.job()));
    SameMeaning meaning = new SameMeaning(workflow, back);
    assertThat(workflow.nodes()).allMatch(meaning::isKept);
  }

  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.integers().between(0, STEPS.size() - 1).list().ofMaxSize(6);
  }

  private static String chain(List<Integer> steps, int labelled) {
    List<String> nodes = new ArrayList<>(List.of(READ));
    String last = "orders";
    for (int i = 0; i < steps.size(); i++) {
      String label = i < labelled ? "\"label\": \"Step " + i + "\", " : "";
      nodes.add(
          "{\"id\": \"Step_" + i + "\", " + label + STEPS.get(steps.get(i)).formatted(last) + "}");
      last = "Step_" + i;
    }
    nodes.add(
        "{\"id\": \"out\", \"type\": \"write-parquet\", \"input\": \""
            + last
            + "\", \"path\": \"s3://shop/out/\", \"mode\": \"append\","
            + " \"partition-by\": [\"region\"]}");
    return String.join(",\n", nodes);
  }

  @Test
  void everyKindOfNodeWithACounterpartIsWritten() {
    Diagnosed<JsonObject> export =
        GlueStudioExport.of(
            workflow(
                READ
                    + """
                    ,
                    {"id": "events", "type": "read-json", "path": "s3://shop/e/", "multi-line": true},
                    {"id": "files", "type": "read-parquet", "path": "s3://shop/p/", "recursive": true},
                    {"id": "table", "type": "read-table", "database": "shop", "table": "t",
                     "partition-predicate": "day > '2026'"},
                    {"id": "ice", "type": "read-table", "database": "glue_catalog.shop", "table": "i"},
                    {"id": "delta", "type": "read", "format": "delta", "path": "s3://shop/d/",
                     "options": {"versionAsOf": "1"}},
                    {"id": "fewer", "type": "drop", "input": "orders", "columns": ["region"]},
                    {"id": "renamed", "type": "rename", "input": "fewer", "columns": {"amount": "price"}},
                    {"id": "totals", "type": "aggregate", "input": "orders", "by": ["region"],
                     "aggregates": [{"function": "sum", "column": "amount", "as": "sum(amount)"},
                       {"function": "count", "column": "status", "distinct": true,
                        "as": "count(DISTINCT status)"}]},
                    {"id": "joined", "type": "join", "inputs": {"left": "orders", "right": "totals"},
                     "how": "left", "pairs": [{"left": "region", "right": "region"}],
                     "on-clash": "suffix"},
                    {"id": "routed", "type": "split", "input": "orders", "match": "all",
                     "rest": "default_group",
                     "conditions": [{"name": "paid", "condition": "status = 'PAID'"},
                                    {"name": "large", "condition": "amount > 100"}]},
                    {"id": "python", "type": "pyspark", "input": "events", "convention": "glue",
                     "function": "f", "code": "def f(glueContext, dfc):\\n    return dfc"},
                    {"id": "w1", "type": "write-csv", "input": "routed.large", "mode": "append",
                     "path": "s3://shop/1/", "compression": "gzip", "files": 2},
                    {"id": "w2", "type": "write-orc", "input": "routed.default_group",
                     "mode": "append", "path": "s3://shop/2/"},
                    {"id": "w3", "type": "write", "input": "delta", "format": "delta",
                     "mode": "append", "path": "s3://shop/3/"},
                    {"id": "w4", "type": "write-table", "input": "table", "database": "shop",
                     "table": "copy", "mode": "append"},
                    {"id": "w5", "type": "write-table", "input": "joined", "database": "shop",
                     "table": "named", "format": "parquet", "path": "s3://shop/5/", "mode": "append"},
                    {"id": "w6", "type": "write-json", "input": "python", "mode": "append",
                     "path": "s3://shop/6/"},
                    {"id": "w7", "type": "write-table", "input": "ice",
                     "database": "glue_catalog.shop", "table": "i2", "mode": "append"},
                    {"id": "w8", "type": "write-parquet", "input": "renamed", "mode": "append",
                     "path": "s3://shop/8/"},
                    {"id": "w9", "type": "write", "input": "files", "format": "avro",
                     "mode": "append", "path": "s3://shop/9/"}
                    """));

    assertThat(export.diagnostics()).isEmpty();
    Golden.check(
        Path.of("src/test/golden/glue-studio/export.json"),
        JsonWriter.pretty(export.value().orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"n\", \"type\": \"sort\", \"input\": \"orders\", \"by\": [\"region\"]}",
        "{\"id\": \"n\", \"type\": \"filter\", \"input\": \"orders\","
            + " \"condition\": \"length(region) = 2\"}",
        "{\"id\": \"n\", \"type\": \"union\", \"inputs\": [\"orders\", \"orders\"]}",
        "{\"id\": \"n\", \"type\": \"read-csv\", \"path\": \"a\", \"encoding\": \"UTF-16\"}",
        "{\"id\": \"n\", \"type\": \"write-json\", \"input\": \"orders\", \"path\": \"b\"}",
        "{\"id\": \"n\", \"type\": \"aggregate\", \"input\": \"orders\","
            + " \"aggregates\": [{\"function\": \"sum\", \"column\": \"amount\", \"as\": \"s\"}]}",
        "{\"id\": \"n\", \"type\": \"rename\", \"input\": \"orders\","
            + " \"columns\": {\"region\": \"r\", \"status\": \"s\"}}"
      })
  void whatHasNoCounterpartIsNamed(String node) {
    Diagnosed<JsonObject> export = GlueStudioExport.of(workflow(READ + ",\n" + node));

    assertThat(export.value()).isEmpty();
    assertThat(export.diagnostics()).hasSize(1);
    Diagnostic problem = export.diagnostics().get(0);
    assertThat(problem.code().id()).isEqualTo("GF501");
    assertThat(problem.node()).isEqualTo("n");
    assertThat(problem.location().line()).isEqualTo(3);
  }

  private static Workflow workflow(String nodes) {
    String text =
        "{\"glueflow\": 1, \"name\": \"shop\", \"description\": \"All of it\", \"nodes\": [\n"
            + nodes
            + "\n], \"job\": {\"iam-role\": \"glue\", \"connections\": [\"c\"],"
            + " \"max-concurrent-runs\": 2}}";
    return WorkflowReader.read(new SourceText("workflow.json", text)).orThrow();
  }

  private static Workflow imported(Diagnosed<JsonObject> export) {
    String text = JsonWriter.pretty(export.value().orElseThrow());
    return new DocumentReader(ImportOptions.NONE)
        .read(new SourceText("job.json", text))
        .value()
        .orElseThrow()
        .workflow();
  }
}
