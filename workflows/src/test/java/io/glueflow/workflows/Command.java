// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the built {@code glueflow} command as a user does: a process of its own. */
final class Command {

  static final Path BINARY =
      Path.of("../distribution/target/glueflow/bin/glueflow").toAbsolutePath().normalize();

  private Command() {}

  /** How a command ended, and all that it printed. */
  record Result(int exitCode, String output) {}

  static Result run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  static Result run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(BINARY.toString()));
    command.addAll(List.of(arguments));
    try (Running running = start(environment, command)) {
      return running.end();
    }
  }

  /** Starts any command line; its standard input is empty. */
  static Running start(Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return start(builder);
  }

  /** Starts a command line in a folder and an environment in which there is nothing else. */
  static Running startIn(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return start(builder);
  }

  /**
   * Sends a signal.
   *
   * @param target the number of a process; behind a minus, of all processes of a session
   */
  static void signal(String signal, String target) throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", "-" + signal, "--", target).start().waitFor();
    if (code != 0) {
      throw new AssertionError("Cannot signal " + target);
    }
  }

  private static Running start(ProcessBuilder builder) throws IOException {
    Path printed = Files.createTempFile("glueflow", ".out");
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    return new Running(process, printed);
  }

  /** A command under way. */
  record Running(Process process, Path printed) implements AutoCloseable {

    String output() throws IOException {
      return Files.readString(printed, StandardCharsets.UTF_8);
    }

    /** The first child, once the start script has become Java: the script has children as well. */
    ProcessHandle childOfJava() throws InterruptedException {
      while (process.isAlive()) {
        boolean java = process.info().command().orElse("").endsWith("/java");
        Optional<ProcessHandle> child = process.children().findFirst();
        if (java && child.isPresent()) {
          return child.get();
        }
        Thread.sleep(1);
      }
      throw new AssertionError("Ended without a child");
    }

    Result end() throws IOException, InterruptedException {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        throw new AssertionError("Did not end: " + process.info());
      }
      return new Result(process.exitValue(), output());
    }

    @Override
    public void close() throws IOException {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.delete(printed);
    }
  }
}
