// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rows into a table of Spark's catalog.
 *
 * <p>Rows that are added to a table that exists are matched with its columns by name.
 *
 * @param table the table
 * @param mode what happens when the table exists
 * @param format the data source of a table that is made, empty for Spark's default
 * @param path where the data of a table that is made lies, empty for the catalog's choice
 * @param partitionBy the columns that partition a table that is made
 * @param updateCatalog whether a table that rows are added to gets the columns that it lacks
 * @param options options of the data source, by Spark's names
 */
public record WriteTable(
    TableName table,
    WriteMode mode,
    String format,
    String path,
    List<String> partitionBy,
    boolean updateCatalog,
    Map<String, String> options)
    implements Operation {

  public WriteTable {
    partitionBy = List.copyOf(partitionBy);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }

  @Override
  public boolean isSink() {
    return true;
  }
}
