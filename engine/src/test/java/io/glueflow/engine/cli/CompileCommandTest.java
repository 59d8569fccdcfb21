// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {

  @TempDir private Path folder;
  private String workflow = "";

  @BeforeEach
  void writeWorkflow() throws IOException {
    workflow =
        Files.writeString(
                folder.resolve("workflow.json"),
                """
                {
                  "glueflow": 1,
                  "name": "orders",
                  "nodes": [
                    {"id": "rows", "type": "inline", "schema": "a INT", "rows": [[1]]},
                    {"id": "out", "type": "write-csv", "input": "rows", "path": "out"}
                  ]
                }
                """)
            .toString();
  }

  @Test
  void aProgramThatSomeoneChangedIsReplacedOnlyWhenThatIsWanted() throws IOException {
    String output = folder.resolve("generated").toString();
    Cli first = compile("-o", output);
    assertThat(first.code()).as(first.err()).isZero();
    Path program = Path.of(first.out().strip());
    String text = Files.readString(program);
    assertThat(compile("-o", output).code()).isZero();
    Files.writeString(program, text + "# mine\n");

    Cli again = compile("-o", output);

    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains(program + " exists already and differs");
    assertThat(program).hasContent(text + "# mine\n");
    assertThat(compile("-o", output, "--force").code()).isZero();
    assertThat(program).hasContent(text);
  }

  @Test
  void aVersionOfGlueThatHasEndedIsRefusedWithTheReason() {
    Cli call = compile("--glue-version", "2.0");

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err())
        .contains("not '2.0': AWS ended Glue 2.0 on 2026-04-01: its jobs cannot be started");
  }

  private Cli compile(String... options) {
    return Cli.call(
        Stream.concat(Stream.of("compile", workflow, "--target", "pyspark"), Stream.of(options))
            .toArray(String[]::new));
  }
}
