// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "copy", "nodes": [
        {"id": "orders", "type": "read-table", "database": "shop", "table": "orders"},
        {"id": "out", "type": "%s", "input": "orders", "path": "s3://shop/out/", "mode": "append"}]}
      """;

  @TempDir private Path folder;

  @Test
  void aWorkflowIsWrittenAsAVisualJob() throws Exception {
    Path file = Files.writeString(folder.resolve("w.json"), WORKFLOW.formatted("write-json"));
    Path job = folder.resolve("job.json");

    Cli printed = Cli.call("export", file.toString(), "--format", "glue-studio");
    Cli written = Cli.call("export", file.toString(), "-o", job.toString());

    assertThat(printed.code()).isZero();
    assertThat(printed.out()).contains("\"CatalogSource\"", "\"S3DirectTarget\"");
    assertThat(written.code()).isZero();
    assertThat(written.out()).isEmpty();
    assertThat(Files.readString(job)).isEqualTo(printed.out());
    assertThat(Cli.call("validate", job.toString()).code()).isZero();
  }

  @Test
  void whatHasNoCounterpartIsToldAndNothingIsWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("w.json"), WORKFLOW.formatted("write-text"));
    Path job = folder.resolve("job.json");

    Cli told = Cli.call("export", file.toString(), "-o", job.toString());

    assertThat(told.code()).isEqualTo(ExitCode.INVALID);
    assertThat(told.err()).contains("GF501", "Glue Studio has no counterpart of write-text");
    assertThat(job).doesNotExist();
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(Cli.call("export").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.call("export", "w.json", "--format", "fire").code()).isEqualTo(ExitCode.USAGE);
  }
}
