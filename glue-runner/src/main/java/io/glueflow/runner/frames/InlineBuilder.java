// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Makes rows of texts and casts them. The optimizer folds the casts, so that what is executed is a
 * local table.
 */
final class InlineBuilder implements OperationBuilder<Inline> {

  private final SparkSession session;

  InlineBuilder(SparkSession session) {
    this.session = session;
  }

  @Override
  public Dataset<Row> build(Inline inline, StepInputs inputs) {
    List<Column> columns = inline.schema(List.of()).columns();
    StructType texts = new StructType();
    for (int i = 0; i < columns.size(); i++) {
      texts = texts.add(raw(i), DataTypes.StringType);
    }
    List<Row> rows = inline.rows().stream().map(row -> RowFactory.create(row.toArray())).toList();
    org.apache.spark.sql.Column[] typed = new org.apache.spark.sql.Column[columns.size()];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = typed(columns.get(i), raw(i)).as(columns.get(i).name());
    }
    return session.createDataFrame(rows, texts).select(typed);
  }

  private static String raw(int index) {
    return "c" + index;
  }

  private static org.apache.spark.sql.Column typed(Column column, String text) {
    if (column.type() == DataType.Simple.STRING) {
      return functions.col(text);
    }
    String ddl = column.type().ddl();
    String value =
        isNested(column.type())
            ? "from_json(%s, %s, map('mode', 'FAILFAST'))".formatted(text, Sql.string(ddl))
            : "try_cast(%s AS %s)".formatted(text, ddl);
    String complaint =
        Sql.string("' cannot be read as " + ddl + " for column '" + column.name() + "'");
    return functions.expr(
        "coalesce(%s, IF(%s IS NULL, NULL, raise_error(concat('\\'', %s, %s))))"
            .formatted(value, text, text, complaint));
  }

  private static boolean isNested(DataType type) {
    return type instanceof DataType.Struct
        || type instanceof DataType.Array
        || type instanceof DataType.Map;
  }
}
