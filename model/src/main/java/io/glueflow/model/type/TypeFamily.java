// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

/** Types any of which an operator or a function takes. */
@SuppressWarnings("ImmutableEnumChecker") // they are: data types have no annotation to say so
public enum TypeFamily {
  /** All numbers. */
  NUMERIC,
  /** All whole numbers but decimals. */
  INTEGRAL,
  /** Decimals of every precision. */
  DECIMAL,
  /** Timestamps with the session's time zone, and without. */
  TIMESTAMP;

  /** Whether a type is one of them. */
  public boolean contains(DataType type) {
    return switch (this) {
      case NUMERIC -> TypeKinds.isNumeric(type);
      case INTEGRAL -> TypeKinds.isIntegral(type);
      case DECIMAL -> type instanceof DataType.Decimal;
      case TIMESTAMP -> TypeKinds.isTimestamp(type);
    };
  }

  /** The type that null and strings become where the family is expected. */
  DataType standard() {
    return switch (this) {
      case NUMERIC -> DataType.Simple.DOUBLE;
      case INTEGRAL -> DataType.Simple.INT;
      case DECIMAL -> new DataType.Decimal(10, 0);
      case TIMESTAMP -> DataType.Simple.TIMESTAMP;
    };
  }
}
