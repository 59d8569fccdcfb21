// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The name of a table in Spark's catalog.
 *
 * @param database the database, or a catalog and a database with a dot between; empty for the
 *     session's own
 * @param table the table
 */
public record TableName(String database, String table) {

  /** The name as Spark SQL reads it, whatever characters are in it. */
  public String sql() {
    String name = Sql.identifier(table);
    return database.isEmpty()
        ? name
        : Arrays.stream(database.split("[.]"))
            .map(Sql::identifier)
            .collect(Collectors.joining(".", "", "." + name));
  }

  /** The same for all ways to write the name: catalogs know no case. */
  public String key() {
    return toString().toLowerCase(Locale.ROOT);
  }

  /** The name as people write it. */
  @Override
  public String toString() {
    return database.isEmpty() ? table : database + "." + table;
  }
}
