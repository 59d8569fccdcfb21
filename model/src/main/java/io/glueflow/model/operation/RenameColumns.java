// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renames columns, all at once, so that names can be swapped.
 *
 * @param names the new name by the old one
 */
public record RenameColumns(Map<String, String> names) implements Operation {

  public RenameColumns {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    return new Schema(input.columns().stream().map(this::renamed).toList(), input.open());
  }

  private Column renamed(Column column) {
    return new Column(nameOf(column.name()), column.type(), column.nullable(), column.comment());
  }

  /** The name that a column of the input has in the result. */
  public String nameOf(String column) {
    return names.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(column))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(column);
  }
}
