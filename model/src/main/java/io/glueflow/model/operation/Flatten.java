// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the fields of STRUCT columns into columns of their own, named after the path to them.
 *
 * @param columns the STRUCT columns to flatten; empty for all
 * @param separator what stands between the parts of a path
 * @param depth how many levels to flatten; 0 means all
 * @param prefix whether a name begins with its parent's name
 */
public record Flatten(List<String> columns, String separator, int depth, boolean prefix)
    implements Operation {

  public Flatten {
    columns = List.copyOf(columns);
  }

  @Override
  public Schema schema(List<Schema> inputs) {
    Schema input = inputs.get(0);
    List<Column> result = new ArrayList<>();
    for (Column column : input.columns()) {
      boolean chosen =
          columns.isEmpty() || columns.stream().anyMatch(column.name()::equalsIgnoreCase);
      if (chosen) {
        flatten(column, "", 0, result);
      } else {
        result.add(column);
      }
    }
    boolean unknownTypes =
        input.columns().stream().anyMatch(column -> column.type() instanceof DataType.Unknown);
    return new Schema(result, input.open() || unknownTypes);
  }

  private void flatten(Column column, String path, int level, List<Column> result) {
    String name = prefix && !path.isEmpty() ? path + separator + column.name() : column.name();
    if (column.type() instanceof DataType.Struct struct && (depth == 0 || level < depth)) {
      for (Column field : struct.fields().columns()) {
        Column child =
            new Column(
                field.name(), field.type(), field.nullable() || column.nullable(), field.comment());
        flatten(child, name, level + 1, result);
      }
    } else {
      result.add(new Column(name, column.type(), column.nullable(), column.comment()));
    }
  }
}
