// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.Objects;

/** A column's type, in Spark SQL's terms. */
public sealed interface DataType {

  /** The type in Spark's DDL syntax, such as {@code ARRAY<STRUCT<a: INT>>}. */
  String ddl();

  /** A type without parts. */
  enum Simple implements DataType {
    BOOLEAN("BOOLEAN", "boolean"),
    BYTE("TINYINT", "byte"),
    SHORT("SMALLINT", "short"),
    INT("INT", "integer"),
    LONG("BIGINT", "long"),
    FLOAT("FLOAT", "float"),
    DOUBLE("DOUBLE", "double"),
    STRING("STRING", "string"),
    BINARY("BINARY", "binary"),
    DATE("DATE", "date"),
    TIMESTAMP("TIMESTAMP", "timestamp"),
    TIMESTAMP_NTZ("TIMESTAMP_NTZ", "timestamp_ntz"),
    VOID("VOID", "void"),
    VARIANT("VARIANT", "variant"),
    YEAR_MONTH_INTERVAL("INTERVAL YEAR TO MONTH", "interval year to month"),
    DAY_TIME_INTERVAL("INTERVAL DAY TO SECOND", "interval day to second");

    private final String ddl;
    private final String sparkName;

    Simple(String ddl, String sparkName) {
      this.ddl = ddl;
      this.sparkName = sparkName;
    }

    /** The type that Spark's schemas in JSON call this; a name that is none is unknown. */
    public static DataType ofSparkName(String name) {
      for (Simple type : values()) {
        if (type.sparkName.equals(name)) {
          return type;
        }
      }
      return UNKNOWN;
    }

    @Override
    public String ddl() {
      return ddl;
    }
  }

  /**
   * An exact decimal number.
   *
   * @param precision digits in all, 1 to 38
   * @param scale digits after the point, 0 to the precision
   */
  record Decimal(int precision, int scale) implements DataType {
    public Decimal {
      if (precision < 1 || precision > 38 || scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "Cannot make DECIMAL(" + precision + "," + scale + "): 1 to 38 digits, scale within");
      }
    }

    @Override
    public String ddl() {
      return "DECIMAL(" + precision + "," + scale + ")";
    }

    // by hand, as Unknown's: NodeOutput says why
    @Override
    public boolean equals(Object other) {
      return other instanceof Decimal decimal
          && precision == decimal.precision
          && scale == decimal.scale;
    }

    @Override
    public int hashCode() {
      return 31 * precision + scale;
    }
  }

  /** A string of exactly {@code length} characters, padded. */
  record Char(int length) implements DataType {
    @Override
    public String ddl() {
      return "CHAR(" + length + ")";
    }
  }

  /** A string of at most {@code length} characters. */
  record Varchar(int length) implements DataType {
    @Override
    public String ddl() {
      return "VARCHAR(" + length + ")";
    }
  }

  /** A list of elements of one type. */
  record Array(DataType element) implements DataType {
    public Array {
      Objects.requireNonNull(element, "element");
    }

    @Override
    public String ddl() {
      return "ARRAY<" + element.ddl() + ">";
    }
  }

  /** Keys of one type to values of another. */
  record Map(DataType key, DataType value) implements DataType {
    public Map {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String ddl() {
      return "MAP<" + key.ddl() + ", " + value.ddl() + ">";
    }
  }

  /** Named fields. */
  record Struct(Schema fields) implements DataType {
    public Struct {
      Objects.requireNonNull(fields, "fields");
    }

    @Override
    public String ddl() {
      return "STRUCT<" + fields.fieldsDdl() + ">";
    }
  }

  /** A type that cannot be known before the run. Never an error, never a false alarm. */
  record Unknown() implements DataType {
    @Override
    public String ddl() {
      return "UNKNOWN";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Unknown;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /** The type that is not known. */
  DataType UNKNOWN = new Unknown();
}
