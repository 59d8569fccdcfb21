// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeCoercion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts the rows of all inputs below each other, duplicates included.
 *
 * @param byName whether columns are matched by name rather than by position
 * @param allowMissing whether a column that some inputs lack is filled with nulls; by name only
 */
public record Union(boolean byName, boolean allowMissing) implements Operation {

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema first = inputs.get(0);
    if (!byName) {
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < first.columns().size(); i++) {
        columns.add(column(first.columns().get(i).name(), at(i, inputs)));
      }
      return new Schema(columns, first.open());
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Schema input : allowMissing ? inputs : List.of(first)) {
      input.names().forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    }
    boolean open = allowMissing ? inputs.stream().anyMatch(Schema::open) : first.open();
    return new Schema(
        names.values().stream().map(name -> column(name, named(name, inputs))).toList(), open);
  }

  private static Column column(String name, Stream<DataType> types) {
    List<DataType> different = types.distinct().toList();
    return Column.of(
        name,
        different.size() == 1
            ? different.get(0)
            : TypeCoercion.of(false).forSetOperation(different).orElse(DataType.UNKNOWN));
  }

  private static Stream<DataType> at(int position, List<Schema> inputs) {
    return inputs.stream()
        .map(
            input ->
                position < input.columns().size() && !input.open()
                    ? input.columns().get(position).type()
                    : DataType.UNKNOWN);
  }

  private Stream<DataType> named(String name, List<Schema> inputs) {
    return inputs.stream()
        .filter(input -> !allowMissing || input.mayHave(name))
        .map(input -> input.column(name).map(Column::type).orElse(DataType.UNKNOWN));
  }
}
