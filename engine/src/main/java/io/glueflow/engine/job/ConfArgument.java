// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The argument {@code --conf}, which holds all settings of Spark in one text: {@code a=1 --conf
 * b=2}.
 */
public final class ConfArgument {

  /** Its name. */
  public static final String NAME = "--conf";

  private static final Pattern BETWEEN = Pattern.compile("\\s+--conf[\\s=]+");

  private ConfArgument() {}

  /** Settings of Spark as the argument's value. */
  public static String write(Map<String, String> conf) {
    return conf.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" --conf "));
  }

  /** The settings that a value of the argument holds; a part without {@code =} is left out. */
  public static Map<String, String> read(String value) {
    Map<String, String> conf = new LinkedHashMap<>();
    String rest = value.strip().replaceFirst("^--conf[\\s=]+", "");
    for (String part : BETWEEN.split(rest, -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        conf.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return conf;
  }
}
