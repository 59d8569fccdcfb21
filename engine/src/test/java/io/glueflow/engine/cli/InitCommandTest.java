// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  @TempDir private Path parent;

  @Test
  void whatItMakesIsValid() throws IOException {
    Path folder = parent.resolve("new/project");
    Cli made = Cli.call("init", folder.toString());
    String workflow = folder.resolve("workflow.json").toString();

    assertThat(made)
        .isEqualTo(
            new Cli(0, "made %s%nrun it: glueflow run %s%n".formatted(workflow, workflow), ""));
    assertThat(files(folder)).containsExactly("README.md", "input/orders.csv", "workflow.json");
    assertThat(Cli.call("validate", workflow)).isEqualTo(new Cli(0, "valid\n", ""));
  }

  @Test
  void existingFilesAreNeverTouched() throws IOException {
    Path readme = Files.writeString(parent.resolve("README.md"), "mine");
    Cli refused = Cli.call("init", parent.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("README.md exists already; nothing was changed");
    assertThat(files(parent)).containsExactly("README.md");
    assertThat(readme).hasContent("mine");
  }

  @Test
  void fileInThePlaceOfTheFolderIsAProblemOfTheEnvironment() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");
    Cli refused = Cli.call("init", file.toString());

    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("cannot write").hasLineCount(1);
  }

  @Test
  void atMostOneFolderIsNamed() {
    assertThat(Cli.call("init", "a", "b").code()).isEqualTo(2);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
