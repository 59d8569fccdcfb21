// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table of Spark's catalog.
 *
 * @param table the table
 * @param declared the columns to take, converted to these types; {@link Schema#UNKNOWN} for all as
 *     they are
 * @param partitionPredicate which partitions to read, as a condition on their columns; empty for
 *     all
 * @param bookmark whether to read only what earlier runs have not read, where somebody remembers
 * @param options options of the table's data source, by Spark's names
 */
public record ReadTable(
    TableName table,
    Schema declared,
    String partitionPredicate,
    boolean bookmark,
    Map<String, String> options)
    implements Operation {

  public ReadTable {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return (declared.isUnknown() ? resolver.table(table) : declared).asRead();
  }
}
