// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the built {@code glueflow} command as a user does: a process of its own. */
final class Command {

  private static final Path BINARY =
      Path.of("../distribution/target/glueflow/bin/glueflow").toAbsolutePath().normalize();

  private Command() {}

  /** How a command ended, and all that it printed. */
  record Result(int exitCode, String output) {}

  static Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(BINARY.toString()));
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile("glueflow", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("Did not end: " + command);
      }
      return new Result(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    } finally {
      Files.delete(printed);
    }
  }
}
