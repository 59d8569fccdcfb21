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
import java.util.stream.Stream;

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
   * Interrupts a command and its child as a terminal does, when the child has just started.
   *
   * @param milliseconds how long after the start of the child
   */
  static Result interrupt(List<String> command, int milliseconds)
      throws IOException, InterruptedException {
    try (Running running = start(Map.of(), inOwnSession(command))) {
      ProcessHandle child = running.childOfJava();
      Thread.sleep(milliseconds);
      interruptSession(running.process());
      Result result = running.end();
      if (child.isAlive()) {
        throw new AssertionError("The child is left: " + child.info());
      }
      return result;
    }
  }

  /**
   * A command line that runs in a session of its own, so that a signal reaches the command and its
   * child as on a terminal; what is started in the background would ignore an interrupt.
   */
  static List<String> inOwnSession(List<String> command) {
    Stream<String> session = Stream.of("setsid", "env", "--default-signal=INT");
    return Stream.concat(session, command.stream()).toList();
  }

  /** Interrupts all processes of the session that begins with this one. */
  static void interruptSession(Process first) throws IOException, InterruptedException {
    signal("INT", "-" + first.pid());
  }

  /** Kills one process at once. */
  static void kill(ProcessHandle process) throws IOException, InterruptedException {
    signal("KILL", String.valueOf(process.pid()));
  }

  private static void signal(String signal, String target)
      throws IOException, InterruptedException {
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
    private ProcessHandle childOfJava() throws InterruptedException {
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
