// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The workflows that users are shown, on their own input. */
final class ExampleCases {

  private static final Path WORKFLOWS =
      Path.of("..", "..", "workflows").toAbsolutePath().normalize();

  private ExampleCases() {}

  static List<ProgramCase> all() {
    try (Stream<Path> folders = Files.list(WORKFLOWS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("workflow.json")))
          .sorted()
          .map(ExampleCases::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProgramCase of(Path example) {
    try {
      return ProgramCase.of(
              example.getFileName().toString(), Files.readString(example.resolve("workflow.json")))
          .prepared(folder -> copy(example.resolve("input"), folder.resolve("input")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
