// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that work on this machine alone start in a blink. */
class LoadedClassesTest {

  @TempDir private Path folder;

  @Test
  void validatingLoadsNeitherYamlNorAws() throws Exception {
    Path workflow = Files.writeString(folder.resolve("w.json"), Documents.VALID);
    Files.writeString(folder.resolve("glueflow.yaml"), "timeout: 5\n");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xlog:class+load:file=" + folder.resolve("classes.txt"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "validate",
                    workflow.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(Files.readString(folder.resolve("classes.txt")))
        .contains("io.glueflow.engine.cli.ValidateCommand")
        .doesNotContain(
            "software.amazon",
            "org.snakeyaml",
            "io.glueflow.engine.preflight",
            "io.glueflow.sql.grammar.spark41");
  }
}
