// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rows of all inputs below each other, duplicates included.
 *
 * @param byName whether columns are matched by name rather than by position
 * @param allowMissing whether a column that some inputs lack is filled with nulls; by name only
 */
public record Union(boolean byName, boolean allowMissing) implements Operation {

  @Override
  public Schema schema(List<Schema> inputs) {
    Schema first = inputs.get(0);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < first.columns().size(); i++) {
      Column column = first.columns().get(i);
      List<DataType> types = new ArrayList<>();
      for (Schema input : inputs) {
        types.add(typeIn(input, column.name(), i));
      }
      boolean same = types.stream().allMatch(column.type()::equals);
      columns.add(Column.of(column.name(), same ? column.type() : DataType.UNKNOWN));
    }
    Schema result = new Schema(columns, first.open());
    if (!allowMissing) {
      return result;
    }
    boolean open = inputs.stream().anyMatch(Schema::open);
    for (Schema input : inputs) {
      List<Column> extra =
          input.columns().stream()
              .filter(
                  column ->
                      columns.stream()
                          .noneMatch(known -> known.name().equalsIgnoreCase(column.name())))
              .map(column -> Column.of(column.name(), column.type()))
              .toList();
      columns.addAll(extra);
    }
    return new Schema(columns, open);
  }

  private DataType typeIn(Schema input, String name, int position) {
    if (byName) {
      return input.column(name).map(Column::type).orElse(DataType.UNKNOWN);
    }
    return position < input.columns().size() && !input.open()
        ? input.columns().get(position).type()
        : DataType.UNKNOWN;
  }
}
