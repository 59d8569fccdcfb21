// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has Python programs read, but not executed, by the Python of this machine. */
final class PythonCheck {

  /** Answers with the version, and with line and message if the program is wrong. */
  private static final String SCRIPT =
      """
      import sys
      print("Python %d.%d.%d" % sys.version_info[:3])
      try:
          compile(sys.stdin.buffer.read(), "program", "exec")
      except (SyntaxError, ValueError) as e:
          print("%d: %s" % (getattr(e, "lineno", 0) or 0, getattr(e, "msg", e)))
      """;

  private static final Pattern PROBLEM = Pattern.compile("(\\d+): (.*)", Pattern.DOTALL);

  private final String command;

  /**
   * Makes a check.
   *
   * @param command how Python is started
   */
  PythonCheck(String command) {
    this.command = command;
  }

  /** The version of Python, and what it says about a program. */
  Reading read(String text) throws IOException {
    Process python =
        start(
            new ProcessBuilder(command, "-I", "-W", "ignore", "-c", SCRIPT)
                .redirectErrorStream(true));
    try {
      try (OutputStream program = python.getOutputStream()) {
        program.write(text.getBytes(StandardCharsets.UTF_8));
      }
      String answer =
          new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (python.waitFor() != 0 || !answer.startsWith("Python ")) {
        throw new CheckUnavailableException(
            "%s does not work: %s".formatted(command, answer), null);
      }
      return reading(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } finally {
      python.destroy();
    }
  }

  private Process start(ProcessBuilder process) throws CheckUnavailableException {
    try {
      return process.start();
    } catch (IOException e) {
      throw new CheckUnavailableException(
          "there is no %s to read the program: install Python 3, or leave --check out"
              .formatted(command),
          e);
    }
  }

  private static Reading reading(String answer) {
    int end = answer.indexOf('\n');
    if (end < 0) {
      return new Reading(answer, List.of());
    }
    Matcher problem = PROBLEM.matcher(answer.substring(end + 1));
    if (!problem.matches()) {
      throw new IllegalStateException("Cannot read the answer of Python: " + answer);
    }
    return new Reading(
        answer.substring(0, end).strip(),
        List.of(new ProgramProblem(Integer.parseInt(problem.group(1)), true, problem.group(2))));
  }

  /** What Python made of a program: its version, and what it says. */
  record Reading(String version, List<ProgramProblem> problems) {}
}
