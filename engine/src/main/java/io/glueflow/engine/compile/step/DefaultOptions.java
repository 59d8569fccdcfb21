// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import java.util.Locale;
import java.util.Map;

/** What options of data sources are, in all versions of Spark, when nobody says anything. */
final class DefaultOptions {

  private static final Map<String, Map<String, String>> BY_FORMAT =
      Map.of(
          "csv",
          Map.of(
              "header", "false",
              "sep", ",",
              "quote", "\"",
              "encoding", "UTF-8",
              "nullvalue", "",
              "inferschema", "false",
              "multiline", "false",
              "mode", "PERMISSIVE",
              "compression", "none"),
          "json",
          Map.of(
              "multiline", "false",
              "mode", "PERMISSIVE",
              "compression", "none"),
          "text",
          Map.of("compression", "none", "linesep", "\n"),
          "parquet",
          Map.of("compression", "snappy"));

  private DefaultOptions() {}

  /** Whether an option changes nothing. */
  static boolean contain(String format, String name, String value) {
    return value.equals(
        BY_FORMAT
            .getOrDefault(format.toLowerCase(Locale.ROOT), Map.of())
            .get(name.toLowerCase(Locale.ROOT)));
  }
}
