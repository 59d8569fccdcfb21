// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Replaces nulls (and NaN in numbers) by a constant in every column whose type it fits: a number in
 * numeric columns, a string in STRING columns, a boolean in BOOLEAN columns.
 *
 * @param columns the columns to fill; empty for all
 * @param value a {@link Double}, {@link Long}, {@link String} or {@link Boolean}
 */
public record FillNulls(List<String> columns, Object value) implements Operation {

  public FillNulls {
    columns = List.copyOf(columns);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
