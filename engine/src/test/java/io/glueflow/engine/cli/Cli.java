// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a call of the command line gave.
 *
 * @param code the exit code
 * @param out what it printed as its result
 * @param err what it printed beside that
 */
record Cli(int code, String out, String err) {

  /** Calls it as a script does: without colours and without a person watching. */
  static Cli call(String... arguments) {
    return call("", false, arguments);
  }

  /** Calls it with a text on standard input. */
  static Cli callWithInput(String input, String... arguments) {
    return call(input, false, arguments);
  }

  /** Calls it as on a terminal with colours. */
  static Cli callWithColours(String... arguments) {
    return call("", true, arguments);
  }

  private static Cli call(String input, boolean colours, String... arguments) {
    Output out = new Output();
    Output err = new Output();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int code =
        Main.run(List.of(arguments), new Console(in, out.stream(), err.stream(), colours, false));
    return new Cli(code, out.text(), err.text());
  }

  /** Collects what is printed. */
  static final class Output {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    PrintStream stream() {
      return stream;
    }

    String text() {
      stream.flush();
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
