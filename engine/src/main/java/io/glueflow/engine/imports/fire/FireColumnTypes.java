// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.Locale;

/** The names of types in dialogs as types of Spark SQL. */
final class FireColumnTypes {

  private FireColumnTypes() {}

  /** The type; what is not known is taken to be one of Spark's. */
  static String sql(String name) {
    String type = name.strip().toUpperCase(Locale.ROOT);
    return switch (type) {
      case "INTEGER", "INT32" -> "INT";
      case "LONG", "INT64" -> "BIGINT";
      case "SHORT" -> "SMALLINT";
      case "BYTE" -> "TINYINT";
      case "DECIMAL" -> "DECIMAL(38,18)";
      case "" -> "STRING";
      default -> type;
    };
  }
}
