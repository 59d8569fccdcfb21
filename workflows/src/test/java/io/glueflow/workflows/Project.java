// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A project that somebody works in, with a home and an environment that tell of nothing else. */
record Project(Path folder, Path home) {

  private static final Path COMMANDS = Command.BINARY.getParent();

  /** A project of the same files, in which commands may leave what they like. */
  static Project copyOf(Path project, Path parent) throws IOException {
    Path copy = parent.resolve("project");
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(project.relativize(file)));
      }
    }
    return new Project(copy, Files.createDirectory(parent.resolve("home")));
  }

  /** Runs a line of a shell to its end, and returns what it prints. */
  String run(String line, Circumstance circumstance) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", home.toString());
    environment.put("PATH", COMMANDS + ":" + System.getenv("PATH"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.putAll(circumstance.environment());
    try (Command.Running running =
        Command.startIn(folder, environment, circumstance.commandLine(line))) {
      circumstance.meanwhile(this, running.process());
      return running.end().output();
    }
  }

  /** The text with words for what is another at each run. */
  String withoutPlaces(String text) {
    return text.replace(folder.toString(), "FOLDER")
        .replaceAll("\\bjr_[0-9a-f]{10,}", "jr_RUN")
        .replaceAll("\\b[0-9a-f]{64}\\b", "SHA256");
  }
}
