// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import io.glueflow.model.operation.Sql;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way to a column or to a field inside one.
 *
 * @param parts the column, then the fields on the way; never empty
 * @param location where it stands
 */
record GluePath(List<String> parts, Location location) {

  GluePath {
    parts = List.copyOf(parts);
  }

  boolean isNested() {
    return parts.size() > 1;
  }

  /** The column it begins with. */
  String column() {
    return parts.get(0);
  }

  /** The name of what it leads to. */
  String last() {
    return parts.get(parts.size() - 1);
  }

  /** The column as a JSON value, for paths that are not nested. */
  JsonString json() {
    return new JsonString(location, column());
  }

  /** The path as Spark SQL. */
  String sql() {
    return parts.stream().map(Sql::identifier).collect(Collectors.joining("."));
  }

  /** The path as people write it. */
  @Override
  public String toString() {
    return String.join(".", parts);
  }
}
