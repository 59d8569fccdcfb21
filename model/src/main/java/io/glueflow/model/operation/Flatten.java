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

  /**
   * A column of the result.
   *
   * @param path where its value comes from: a column of the input and fields in it
   * @param column what it becomes
   */
  public record Leaf(List<String> path, Column column) {
    public Leaf {
      path = List.copyOf(path);
    }
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    List<Column> result = leaves(input).stream().map(Leaf::column).toList();
    boolean unknownTypes =
        result.stream().anyMatch(column -> column.type() instanceof DataType.Unknown);
    return new Schema(result, input.open() || unknownTypes);
  }

  /** The columns of the result and where each comes from, for an input of this schema. */
  public List<Leaf> leaves(Schema input) {
    List<Leaf> leaves = new ArrayList<>();
    for (Column column : input.columns()) {
      boolean chosen =
          columns.isEmpty() || columns.stream().anyMatch(column.name()::equalsIgnoreCase);
      Leaf leaf = new Leaf(List.of(column.name()), column);
      if (chosen) {
        flatten(leaf, leaves);
      } else {
        leaves.add(leaf);
      }
    }
    return leaves;
  }

  private void flatten(Leaf leaf, List<Leaf> leaves) {
    Column parent = leaf.column();
    int level = leaf.path().size() - 1;
    if (!(parent.type() instanceof DataType.Struct struct) || (depth > 0 && level >= depth)) {
      leaves.add(leaf);
      return;
    }
    for (Column field : struct.fields().columns()) {
      List<String> path = new ArrayList<>(leaf.path());
      path.add(field.name());
      String name = prefix ? parent.name() + separator + field.name() : field.name();
      boolean nullable = field.nullable() || parent.nullable();
      flatten(new Leaf(path, new Column(name, field.type(), nullable, field.comment())), leaves);
    }
  }
}
