// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns each element of an ARRAY, or each entry of a MAP, into a row of its own. The exploded
 * column is replaced by the element (for a MAP: by a key and a value column).
 *
 * @param column the column to explode
 * @param as the name of the element's column
 * @param keyAs the name of the key's column of a MAP, empty for an ARRAY
 * @param positionAs the name of a column for the position, from 0; empty for none
 * @param keepEmpty whether a row with a null or empty collection is kept, with a null element
 */
public record Explode(String column, String as, String keyAs, String positionAs, boolean keepEmpty)
    implements Operation {

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    DataType type = input.column(column).map(Column::type).orElse(DataType.UNKNOWN);
    List<Column> columns = new ArrayList<>(input.without(List.of(column)).columns());
    if (!positionAs.isEmpty()) {
      columns.add(Column.of(positionAs, DataType.Simple.INT));
    }
    if (!keyAs.isEmpty()) {
      columns.add(
          Column.of(keyAs, type instanceof DataType.Map map ? map.key() : DataType.UNKNOWN));
    }
    columns.add(Column.of(as, elementOf(type)));
    return new Schema(columns, input.open());
  }

  private static DataType elementOf(DataType type) {
    if (type instanceof DataType.Array array) {
      return array.element();
    }
    return type instanceof DataType.Map map ? map.value() : DataType.UNKNOWN;
  }
}
