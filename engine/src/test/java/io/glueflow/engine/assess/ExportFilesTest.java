// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {

  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    for (String file :
        new String[] {
          "all/b.json", "all/deep/down/a.WF", "all/c.txt", "all/.git/x.json", "other/y.json"
        }) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "{}");
    }
  }

  @Test
  void aFolderIsReadToItsGround() throws IOException {
    assertThat(ExportFiles.in(folder.resolve("all")))
        .containsExactly(folder.resolve("all/b.json"), folder.resolve("all/deep/down/a.WF"));
  }

  @Test
  void aFileIsItself() throws IOException {
    assertThat(ExportFiles.in(folder.resolve("all/c.txt")))
        .containsExactly(folder.resolve("all/c.txt"));
    assertThat(ExportFiles.in(folder.resolve("nowhere")))
        .containsExactly(folder.resolve("nowhere"));
  }

  @Test
  void linksLeadNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("all/link"), folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("all/loop"), folder.resolve("all"));
    Files.createSymbolicLink(folder.resolve("all/file.json"), folder.resolve("other/y.json"));

    assertThat(ExportFiles.in(folder.resolve("all"))).hasSize(2);
    assertThat(ExportFiles.in(folder.resolve("all/link")))
        .containsExactly(folder.resolve("all/link/y.json"));
  }
}
