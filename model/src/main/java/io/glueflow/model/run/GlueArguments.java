// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A {@link GlueRun} as the arguments of a Glue job run, and back. Every name begins with {@code
 * --glueflow-}, or with {@code --param-} for the parameters of the workflow, so that none clashes
 * with Glue's own or the user's.
 */
public final class GlueArguments {

  /** What the names of our arguments begin with. */
  public static final String PREFIX = "--glueflow-";

  /** What the names of the workflow's parameters begin with. */
  public static final String PARAMETER_PREFIX = "--param-";

  public static final String WORKFLOW = PREFIX + "workflow";
  public static final String SHA256 = PREFIX + "sha256";
  public static final String NAME = PREFIX + "name";
  public static final String TOKEN = PREFIX + "token";
  public static final String RUNS = PREFIX + "runs";
  public static final String BASE = PREFIX + "base";
  public static final String SAMPLE_ROWS = PREFIX + "sample-rows";

  private GlueArguments() {}

  /** The arguments of a run, by their names with the leading dashes. */
  public static Map<String, String> write(GlueRun run) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put(WORKFLOW, run.workflow());
    arguments.put(SHA256, run.sha256());
    arguments.put(NAME, run.displayName());
    if (!run.token().isEmpty()) {
      arguments.put(TOKEN, run.token());
    }
    arguments.put(RUNS, run.runs());
    arguments.put(BASE, run.base());
    arguments.put(SAMPLE_ROWS, String.valueOf(run.sampleRows()));
    run.parameters().forEach((name, value) -> arguments.put(PARAMETER_PREFIX + name, value));
    return arguments;
  }

  /**
   * Reads the arguments of a run; others among them are left alone.
   *
   * @throws IllegalArgumentException when one that every run has is missing
   */
  public static GlueRun read(Map<String, String> arguments) {
    Map<String, String> parameters = new LinkedHashMap<>();
    arguments.forEach(
        (name, value) -> {
          if (name.startsWith(PARAMETER_PREFIX)) {
            parameters.put(name.substring(PARAMETER_PREFIX.length()), value);
          }
        });
    return new GlueRun(
        required(arguments, WORKFLOW),
        required(arguments, SHA256),
        required(arguments, NAME),
        arguments.getOrDefault(TOKEN, ""),
        required(arguments, RUNS),
        required(arguments, BASE),
        parameters,
        Integer.parseInt(arguments.getOrDefault(SAMPLE_ROWS, "0")));
  }

  /**
   * The arguments of a program as pairs: {@code --name value}, or {@code --name} alone. Behind a
   * name of ours there is always a value, also when it begins with dashes.
   */
  public static Map<String, String> pairs(String[] arguments) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      boolean last = i + 1 == arguments.length;
      boolean alone = last || (!isOurs(name) && arguments[i + 1].startsWith("--"));
      if (name.startsWith("--")) {
        pairs.put(name, alone ? "" : arguments[++i]);
      }
    }
    return pairs;
  }

  /** Whether an argument is glueflow's: one of ours, or a parameter of the workflow. */
  public static boolean isOurs(String name) {
    return name.startsWith(PREFIX) || name.startsWith(PARAMETER_PREFIX);
  }

  private static String required(Map<String, String> arguments, String name) {
    String value = arguments.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Cannot run: argument " + name + " is missing");
    }
    return value;
  }
}
