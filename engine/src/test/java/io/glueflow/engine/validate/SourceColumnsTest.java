// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.NodeChecks;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceColumnsTest {

  private static final String DOCUMENT =
      """
      {"glueflow": 1, "name": "test", "nodes": [
        {"id": "declared", "type": "read-csv", "path": "a", "schema": "id INT"},
        {"id": "files", "type": "read-csv", "path": "known", "bad-rows": "separate"},
        {"id": "odd", "type": "read-parquet", "path": "odd"},
        {"id": "no-idea", "type": "read-parquet", "path": "nowhere"},
        {"id": "table", "type": "read-table", "table": "t"},
        {"id": "rows", "type": "read-jdbc", "connection": "shop", "table": "t"}
      ]}
      """;

  /** Knows some sources. */
  private static final SchemaResolver RESOLVER =
      new SchemaResolver() {
        @Override
        public Schema files(Read read) {
          return switch (read.paths().get(0)) {
            case "known" -> Schema.of(List.of(Column.of("n", DataType.Simple.INT)));
            case "odd" -> Schema.of(List.of(Column.of("n", new DataType.Array(DataType.UNKNOWN))));
            default -> Schema.UNKNOWN;
          };
        }

        @Override
        public Schema table(TableName table) {
          return Schema.of(List.of(Column.of("a b", DataType.Simple.DATE)));
        }
      };

  @Test
  void whatIsKnownCompletelyAndNotDeclaredIsFound() {
    assertThat(
            SourceColumns.found(
                Analyzer.analyze(
                        WorkflowReader.read(new SourceText("w", DOCUMENT)).orThrow(),
                        NodeTypes.load(SourceColumnsTest.class.getClassLoader()),
                        new ValueBinder(ParameterValues.of(Map.of())),
                        RESOLVER,
                        NodeChecks.NONE)
                    .value()
                    .orElseThrow()))
        .isEqualTo(Map.of("files", "n INT", "table", "`a b` DATE"));
  }
}
