// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what is needed a moment only, and is deleted then. */
final class ScratchFolder implements AutoCloseable {

  private final Path path;
  private boolean kept;

  private ScratchFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes one among the temporary files.
   *
   * @param prefix what its name begins with
   */
  static ScratchFolder make(String prefix) throws EnvironmentException {
    try {
      return new ScratchFolder(Files.createTempDirectory(prefix));
    } catch (IOException e) {
      throw new EnvironmentException("cannot make a folder of scratch", e);
    }
  }

  Path path() {
    return path;
  }

  /** It stays: somebody is told to look into it. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (kept) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // what is left is in the folder for temporary files, and harms nobody
    }
  }
}
