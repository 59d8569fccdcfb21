// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table or the rows of a query from a database.
 *
 * @param connection the name of the connection that knows where the database is
 * @param table the table as it is written in the database's SQL, empty for a query
 * @param query a query in the database's SQL, empty for a table
 * @param declared the columns to take, converted to these types; {@link Schema#UNKNOWN} for all as
 *     they are
 * @param predicates conditions in the database's SQL, each of which reads a partition; empty for no
 *     such partitions
 * @param options options of Spark's JDBC source, by Spark's names
 */
public record ReadJdbc(
    String connection,
    String table,
    String query,
    Schema declared,
    List<String> predicates,
    Map<String, String> options)
    implements Operation {

  public ReadJdbc {
    predicates = List.copyOf(predicates);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return declared.asRead();
  }
}
