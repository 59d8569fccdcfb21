// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.compile.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes files that were made, or shows them. */
final class GeneratedFiles {

  private GeneratedFiles() {}

  /**
   * Writes files and tells their paths.
   *
   * @param folder where they go; empty for the screen, where their texts are shown instead
   */
  static void write(String folder, List<GeneratedFile> files, Console console)
      throws EnvironmentException {
    if (folder.isEmpty()) {
      files.forEach(file -> console.out().print(file.text()));
      return;
    }
    try {
      Path path = Files.createDirectories(Path.of(folder));
      for (GeneratedFile file : files) {
        console.out().println(Files.writeString(path.resolve(file.name()), file.text()));
      }
    } catch (IOException e) {
      throw new EnvironmentException("cannot write to " + folder, e);
    }
  }
}
