// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.type.DataType;

/** The names of types in dialogs as types of Spark SQL. */
final class FireColumnTypes {

  private FireColumnTypes() {}

  /** The type to convert to; a name that is none stays, so that it is told where it stands. */
  static String sql(String name) {
    if (FireTypes.isDecimal(name)) {
      // as Spark understands the name
      return "DECIMAL(10,0)";
    }
    String type = name.isBlank() ? "STRING" : name.strip();
    return FireTypes.simple(type).map(DataType::ddl).orElse(type);
  }
}
