// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.util.List;
import org.apache.commons.cli.Option;

/** Prints what commands there are and how they are called. */
final class Help {

  private static final int GAP = 2;

  private Help() {}

  static String overview(List<Command> commands) {
    StringBuilder text = new StringBuilder();
    text.append("usage: glueflow COMMAND [ARGUMENT]...\n\n");
    text.append(
        "Checks and runs visual Spark workflows that were exported as JSON.\n\ncommands:\n");
    for (Command command : commands) {
      text.append("  %-10s %s%n".formatted(command.name(), command.summary()));
    }
    text.append(
        """

        options:
          --help     this text; with a command, its options and examples
          --version  the version

        exit codes: 0 done, 1 the run failed, 2 wrong usage, 3 the workflow is not valid,
          4 a problem of the environment, 70 a fault of glueflow itself
        """);
    return text.toString();
  }

  static String of(Command command) {
    StringBuilder text = new StringBuilder();
    text.append("usage: glueflow ")
        .append(command.name())
        .append(' ')
        .append(command.arguments())
        .append("\n\n")
        .append(capitalized(command.summary()))
        .append(".\n");
    int width =
        command.options().getOptions().stream().mapToInt(o -> left(o).length()).max().orElse(0);
    if (width > 0) {
      text.append("\noptions:\n");
      for (Option option : command.options().getOptions()) {
        text.append("  ")
            .append(left(option))
            .append(" ".repeat(width - left(option).length() + GAP))
            .append(option.getDescription())
            .append('\n');
      }
    }
    text.append("\nexamples:\n");
    command.examples().forEach(example -> text.append("  ").append(example).append('\n'));
    return text.toString();
  }

  private static String left(Option option) {
    String shortForm = option.getOpt() == null ? "" : "-" + option.getOpt() + ", ";
    return shortForm
        + "--"
        + option.getLongOpt()
        + (option.hasArg() ? " " + option.getArgName() : "");
  }

  private static String capitalized(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
