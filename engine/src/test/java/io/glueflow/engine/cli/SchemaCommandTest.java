// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.node.WorkflowSchema;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {

  private static final String SCHEMA =
      JsonWriter.pretty(
          WorkflowSchema.of(NodeTypes.load(SchemaCommandTest.class.getClassLoader())));

  @TempDir private Path folder;

  @Test
  void theSchemaIsPrintedOrWritten() throws IOException {
    Path file = folder.resolve("glueflow.schema.json");

    assertThat(Cli.call("schema")).isEqualTo(new Cli(0, SCHEMA, ""));
    assertThat(Cli.call("schema", "-o", file.toString()).code()).isZero();
    assertThat(file).hasContent(SCHEMA);
  }

  @Test
  void itIsThatOfAllWorkflows() {
    assertThat(Cli.call("schema", "workflow.json").code()).isEqualTo(ExitCode.USAGE);
  }
}
