// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.YearMonthIntervalType;

/** Types in words that are the same for those of Spark and those of the model. */
final class SparkTypes {

  private SparkTypes() {}

  static String text(org.apache.spark.sql.types.DataType type) {
    if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields())
          .map(field -> field.name() + ": " + text(field.dataType()))
          .collect(Collectors.joining(", ", "STRUCT<", ">"));
    }
    if (type instanceof ArrayType array) {
      return "ARRAY<" + text(array.elementType()) + ">";
    }
    if (type instanceof MapType map) {
      return "MAP<" + text(map.keyType()) + ", " + text(map.valueType()) + ">";
    }
    if (type instanceof DayTimeIntervalType) {
      return DataType.Simple.DAY_TIME_INTERVAL.ddl();
    }
    return type instanceof YearMonthIntervalType
        ? DataType.Simple.YEAR_MONTH_INTERVAL.ddl()
        : type.sql();
  }

  static String text(DataType type) {
    if (type instanceof DataType.Struct struct) {
      return text(struct.fields());
    }
    if (type instanceof DataType.Array array) {
      return "ARRAY<" + text(array.element()) + ">";
    }
    return type instanceof DataType.Map map
        ? "MAP<" + text(map.key()) + ", " + text(map.value()) + ">"
        : type.ddl();
  }

  private static String text(Schema schema) {
    return schema.columns().stream()
        .map((Column column) -> column.name() + ": " + text(column.type()))
        .collect(Collectors.joining(", ", "STRUCT<", ">"));
  }

  /** Whether two types in words are the same as far as they are known. */
  static boolean agree(String ours, String sparks) {
    return ours.contains(DataType.UNKNOWN.ddl()) || ours.equalsIgnoreCase(sparks);
  }
}
