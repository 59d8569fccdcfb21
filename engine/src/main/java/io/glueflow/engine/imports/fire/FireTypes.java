// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.type.DataType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that Fire has for types. */
final class FireTypes {

  private static final Map<String, DataType> BY_NAME =
      Map.ofEntries(
          Map.entry("BOOLEAN", DataType.Simple.BOOLEAN),
          Map.entry("BYTE", DataType.Simple.BYTE),
          Map.entry("TINYINT", DataType.Simple.BYTE),
          Map.entry("SHORT", DataType.Simple.SHORT),
          Map.entry("SMALLINT", DataType.Simple.SHORT),
          Map.entry("INT", DataType.Simple.INT),
          Map.entry("INTEGER", DataType.Simple.INT),
          Map.entry("LONG", DataType.Simple.LONG),
          Map.entry("BIGINT", DataType.Simple.LONG),
          Map.entry("FLOAT", DataType.Simple.FLOAT),
          Map.entry("DOUBLE", DataType.Simple.DOUBLE),
          Map.entry("STRING", DataType.Simple.STRING),
          Map.entry("TEXT", DataType.Simple.STRING),
          Map.entry("BINARY", DataType.Simple.BINARY),
          Map.entry("DATE", DataType.Simple.DATE),
          Map.entry("DATETIME", DataType.Simple.TIMESTAMP),
          Map.entry("TIMESTAMP", DataType.Simple.TIMESTAMP));

  private FireTypes() {}

  /** The type of a name, empty for types that have parts, and for names that are none. */
  static Optional<DataType> simple(String name) {
    return Optional.ofNullable(BY_NAME.get(normal(name)));
  }

  /** Whether it is a decimal number, of which Fire does not say how many digits it has. */
  static boolean isDecimal(String name) {
    return normal(name).equals("DECIMAL");
  }

  private static String normal(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }
}
