// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns columns into rows: for each row and each value column one row with its name and its value.
 *
 * @param keep the columns that are repeated for each value
 * @param values the columns to turn into rows; empty for all that are not kept
 * @param nameColumn the name of the column that holds a value column's name
 * @param valueColumn the name of the column that holds its value
 */
public record Unpivot(List<String> keep, List<String> values, String nameColumn, String valueColumn)
    implements Operation {

  public Unpivot {
    keep = List.copyOf(keep);
    values = List.copyOf(values);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    List<Column> columns = new ArrayList<>();
    for (String name : keep) {
      columns.add(
          Expression.column(name).toColumn(name, ExpressionRole.PROJECTION, input, resolver));
    }
    columns.add(new Column(nameColumn, DataType.Simple.STRING, false, ""));
    columns.add(Column.of(valueColumn, valueType(input)));
    return Schema.of(columns);
  }

  /** The columns that are turned into rows, for an input that has these columns. */
  public List<String> valuesIn(List<String> columns) {
    return values.isEmpty()
        ? columns.stream().filter(name -> keep.stream().noneMatch(name::equalsIgnoreCase)).toList()
        : values;
  }

  private DataType valueType(Schema input) {
    if (values.isEmpty() && input.open()) {
      return DataType.UNKNOWN;
    }
    List<DataType> types =
        valuesIn(input.names()).stream()
            .map(name -> input.column(name).map(Column::type).orElse(DataType.UNKNOWN))
            .distinct()
            .toList();
    return types.size() == 1 ? types.get(0) : DataType.UNKNOWN;
  }
}
