// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rows into a table of a database.
 *
 * @param connection the name of the connection that knows where the database is
 * @param table the table as it is written in the database's SQL
 * @param mode what happens when the table exists
 * @param keys the columns that tell which row of the table a row replaces; empty unless the mode is
 *     {@link WriteMode#UPSERT}
 * @param options options of Spark's JDBC source, by Spark's names
 */
public record WriteJdbc(
    String connection, String table, WriteMode mode, List<String> keys, Map<String, String> options)
    implements Operation {

  public WriteJdbc {
    keys = List.copyOf(keys);
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
