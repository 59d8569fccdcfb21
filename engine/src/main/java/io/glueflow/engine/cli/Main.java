// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Starts the command line: turns arguments into an exit code. */
public final class Main {
  private static final int OK = 0;
  private static final int USAGE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    return switch (first) {
      case "--version" -> {
        out.println("glueflow " + version());
        yield OK;
      }
      case "", "--help" -> {
        out.println("usage: glueflow COMMAND [ARGUMENT]...\n       glueflow --help | --version");
        yield OK;
      }
      default -> {
        err.println("glueflow: unknown command '" + first + "'; see 'glueflow --help'");
        yield USAGE;
      }
    };
  }

  private static String version() {
    // Absent when the classes are run from a folder.
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(development)");
  }
}
