// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  @TempDir private Path folder;

  @Test
  void everyRunHasAFolderOfItsOwnBesideTheWorkflow() throws IOException {
    Path runs = folder.resolve(".glueflow/runs");
    Set<Path> folders = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      folders.add(RunFolder.beside(folder.resolve("workflow.json")).path());
    }

    assertThat(folders)
        .hasSize(20)
        .allMatch(Files::isDirectory)
        .allMatch(path -> path.getParent().equals(runs))
        .allMatch(path -> path.getFileName().toString().matches("[0-9]{8}-[0-9]{6}-[0-9]{3}"));
  }

  @Test
  void gitIgnoresTheFoldersOfRuns() throws IOException {
    RunFolder.beside(folder.resolve("workflow.json"));

    assertThat(folder.resolve(".glueflow/.gitignore")).hasContent("*");
  }

  @Test
  void chosenFolderIsMadeAndAnOldReportInItRemoved() throws IOException {
    Path chosen = folder.resolve("a/../reports");
    RunFolder first = RunFolder.at(chosen);
    Files.writeString(first.report(), "old");
    Path other = Files.writeString(first.path().resolve("other.txt"), "mine");
    RunFolder second = RunFolder.at(chosen);

    assertThat(second).isEqualTo(first).isEqualTo(new RunFolder(folder.resolve("reports")));
    assertThat(second.report()).doesNotExist();
    assertThat(other).hasContent("mine");
  }

  @Test
  void fileInThePlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> RunFolder.at(file)).isInstanceOf(IOException.class);
  }

  @Test
  void reportPageAndLogLieSideBySide() {
    RunFolder run = new RunFolder(folder);

    assertThat(run.report()).isEqualTo(folder.resolve("report.json"));
    assertThat(run.page()).isEqualTo(folder.resolve("report.html"));
    assertThat(run.log()).isEqualTo(folder.resolve("run.log"));
  }
}
