// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.Arrays;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Translates between the model's schemas and Spark's. */
public final class SparkSchemas {

  private static final String COMMENT = "comment";

  private SparkSchemas() {}

  /** The schema as Spark knows it. */
  static StructType toSpark(Schema schema) {
    return StructType.fromDDL(schema.ddl());
  }

  /** The schema as the model knows it; a type the model lacks is unknown. */
  public static Schema toModel(StructType schema) {
    return Schema.of(Arrays.stream(schema.fields()).map(SparkSchemas::toModel).toList());
  }

  private static Column toModel(StructField field) {
    Metadata metadata = field.metadata();
    String comment = metadata.contains(COMMENT) ? metadata.getString(COMMENT) : "";
    return new Column(field.name(), toModel(field.dataType()), field.nullable(), comment);
  }

  static DataType toModel(org.apache.spark.sql.types.DataType type) {
    if (type instanceof StructType struct) {
      return new DataType.Struct(toModel(struct));
    }
    if (type instanceof ArrayType array) {
      return new DataType.Array(toModel(array.elementType()));
    }
    if (type instanceof MapType map) {
      return new DataType.Map(toModel(map.keyType()), toModel(map.valueType()));
    }
    if (type instanceof DecimalType decimal) {
      return new DataType.Decimal(decimal.precision(), decimal.scale());
    }
    // by name, because Spark 4 has types, and shapes of types, that 3.5 lacks
    return DataType.Simple.ofSparkName(type.typeName());
  }
}
