// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows written in the workflow itself.
 *
 * @param columns the schema of the rows
 * @param rows for each row its values in the order of the columns, each as the text that casts to
 *     the column's type, or null
 */
public record Inline(Schema columns, List<List<String>> rows) implements Operation {

  public Inline {
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return columns.asRead();
  }
}
