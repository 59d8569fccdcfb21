// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Makes and reads the options that several commands have. */
final class Flags {

  private Flags() {}

  /** An option with a value. */
  static Option value(String name, String value, String description) {
    return Option.builder().longOpt(name).hasArg().argName(value).desc(description).get();
  }

  /** An option without a value. */
  static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  /** The only argument that is no option, which is a {@code what}. */
  static String only(CommandLine line, String what) throws UsageException {
    if (line.getArgList().size() != 1) {
      throw new UsageException("name one " + what);
    }
    return line.getArgList().get(0);
  }

  /** The option for the form of the output. */
  static Option format(String... forms) {
    return value(
        "format", String.join("|", forms), "the form of the output: " + forms[0] + " unless given");
  }

  /** The chosen form of the output. */
  static String formatOf(CommandLine line, String... forms) throws UsageException {
    String chosen = line.getOptionValue("format", forms[0]);
    if (!Arrays.asList(forms).contains(chosen)) {
      throw new UsageException(
          "--format is one of " + String.join(", ", forms) + ", not '" + chosen + "'");
    }
    return chosen;
  }

  /** The values of a repeatable option that is written as its argument says, {@code name=value}. */
  static Map<String, String> pairs(CommandLine line, String option) throws UsageException {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Option given : line.getOptions()) {
      if (option.equals(given.getLongOpt())) {
        String pair = given.getValue();
        int equals = pair.indexOf('=');
        if (equals <= 0) {
          throw new UsageException(
              "--" + option + " is written " + given.getArgName() + ", not '" + pair + "'");
        }
        pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return pairs;
  }
}
