// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeCoercion;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the rows of two inputs as sets.
 *
 * @param kind which rows are kept
 * @param all whether duplicates are kept, counted as in SQL's {@code ALL}
 */
public record SetOperation(Kind kind, boolean all) implements Operation {

  /** Which rows are kept. */
  public enum Kind {
    /** Those that both inputs have. */
    INTERSECT,
    /** Those of the first input that the second lacks. */
    EXCEPT
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema left = inputs.get(0);
    Schema right = inputs.get(1);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < left.columns().size(); i++) {
      Column column = left.columns().get(i);
      DataType other =
          i < right.columns().size() && !right.open()
              ? right.columns().get(i).type()
              : DataType.UNKNOWN;
      columns.add(widened(column, other));
    }
    return new Schema(columns, left.open());
  }

  private static Column widened(Column column, DataType other) {
    return column.type().equals(other)
        ? column
        : Column.of(
            column.name(),
            TypeCoercion.of(false).forSetOperation(column.type(), other).orElse(DataType.UNKNOWN));
  }
}
