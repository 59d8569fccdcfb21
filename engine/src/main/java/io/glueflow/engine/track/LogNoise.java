// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the lines of a log that help nobody to understand a failure. */
public final class LogNoise {

  private static final Pattern CHATTER =
      Pattern.compile(
          "^\\W{0,2}\\d{2,4}[-/]\\d{2}[-/]\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}\\S*\\s+"
              + "(?:\\[[^\\]]*]\\s+)?(?:INFO|DEBUG|TRACE)\\b.*");
  private static final Pattern LEVEL_FIRST =
      Pattern.compile("^\\[?(?:INFO|DEBUG|TRACE)\\b[\\s:\\]].*");
  private static final Pattern PROGRESS =
      Pattern.compile("^\\s*\\[Stage \\d+:.*|^\\s*[=>#.\\s]{10,}.*\\(\\d+ \\+ \\d+\\) / \\d+.*");
  private static final Pattern STACK_FRAME =
      Pattern.compile(
          "^\\s+at [\\w.$/<>@\\u0020-]+\\(.*\\).*|^\\s*\\.{3} \\d+ (?:more|common frames omitted)"
              + ".*|^\\s*\\+-.*|^\\tat .*");
  private static final Pattern EVENT_OF_RUNNER = Pattern.compile("^\\{\"event\": ?\".*");

  /** What Spark, Hadoop and the Java machine say in every run, and what means nothing. */
  private static final List<String> ALWAYS_SAID =
      List.of(
          "SLF4J:",
          "WARNING: An illegal reflective access",
          "WARNING: All illegal access",
          "WARNING: Illegal reflective access",
          "WARNING: Please consider reporting this",
          "WARNING: Use --illegal-access",
          "OpenJDK 64-Bit Server VM warning",
          "NativeCodeLoader: Unable to load native-hadoop library",
          "Using Spark's default log4j profile",
          "Setting default log level to",
          "To adjust logging level use",
          "Preparing ...",
          "GlueTelemetry",
          "MetricsConfig: Cannot locate configuration");

  private LogNoise() {}

  /** Whether a line is noise. */
  public static boolean isNoise(String line) {
    return line.isBlank()
        || CHATTER.matcher(line).matches()
        || LEVEL_FIRST.matcher(line).matches()
        || PROGRESS.matcher(line).matches()
        || STACK_FRAME.matcher(line).matches()
        || EVENT_OF_RUNNER.matcher(line).matches()
        || ALWAYS_SAID.stream().anyMatch(line::contains);
  }
}
