// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Job arguments in one text, as Sparkflows keeps them: {@code --TempDir s3://b/tmp;,--flag true}.
 *
 * <p>Commas, semicolons or blanks stand between arguments, a blank or {@code =} between a name and
 * its value. Several {@code --conf} are put together as Glue wants them.
 */
final class SparkflowsArguments {

  private static final String CONF = "--conf";
  private static final Pattern BETWEEN = Pattern.compile("[;,\\s]+(?=--[A-Za-z])");
  private static final Pattern ARGUMENT =
      Pattern.compile("(--[A-Za-z][\\w.-]*)(?:[\\s=]+(.*))?", Pattern.DOTALL);

  private SparkflowsArguments() {}

  /** The arguments, in order; empty when the text is no list of them or names one twice. */
  static Optional<Map<String, String>> read(String text) {
    Map<String, String> arguments = new LinkedHashMap<>();
    String rest = text.strip();
    if (rest.isEmpty()) {
      return Optional.of(arguments);
    }
    for (String part : BETWEEN.split(rest, -1)) {
      Matcher argument = ARGUMENT.matcher(part.replaceFirst("[;,\\s]+$", ""));
      if (!argument.matches()) {
        return Optional.empty();
      }
      String name = argument.group(1);
      String value = argument.group(2) == null ? "" : argument.group(2);
      String before = arguments.put(name, value);
      if (before != null && !name.equals(CONF)) {
        return Optional.empty();
      }
      if (before != null) {
        arguments.put(name, before + " " + CONF + " " + value);
      }
    }
    return Optional.of(arguments);
  }
}
