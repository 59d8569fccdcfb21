// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What functions tell types apart by, under the names that the table has for them. */
enum TypeKind {
  BOOLEAN("a BOOLEAN"),
  TINYINT("a TINYINT"),
  SMALLINT("a SMALLINT"),
  INT("an INT"),
  BIGINT("a BIGINT"),
  DECIMAL("a DECIMAL"),
  FLOAT("a FLOAT"),
  DOUBLE("a DOUBLE"),
  STRING("a string"),
  BINARY("a BINARY"),
  DATE("a date"),
  TIMESTAMP("a timestamp"),
  TIMESTAMP_NTZ("a TIMESTAMP_NTZ"),
  YEAR_MONTH_INTERVAL("a year-month interval"),
  DAY_TIME_INTERVAL("a day-time interval"),
  ARRAY("an array"),
  MAP("a map"),
  STRUCT("a struct"),
  VARIANT("a variant"),
  VOID("null");

  private final String text;

  TypeKind(String text) {
    this.text = text;
  }

  /** The kind as people call it. */
  String text() {
    return text;
  }

  /** The kind of a type, empty for one that is not known. */
  static Optional<TypeKind> of(DataType type) {
    if (type instanceof DataType.Simple simple) {
      return Optional.of(
          switch (simple) {
            case YEAR_MONTH_INTERVAL -> YEAR_MONTH_INTERVAL;
            case DAY_TIME_INTERVAL -> DAY_TIME_INTERVAL;
            default -> valueOf(simple.ddl());
          });
    }
    if (type instanceof DataType.Char || type instanceof DataType.Varchar) {
      return Optional.of(STRING);
    }
    return type.equals(DataType.UNKNOWN)
        ? Optional.empty()
        : Optional.of(valueOf(type.getClass().getSimpleName().toUpperCase(Locale.ROOT)));
  }

  static Set<TypeKind> all() {
    return EnumSet.allOf(TypeKind.class);
  }
}
