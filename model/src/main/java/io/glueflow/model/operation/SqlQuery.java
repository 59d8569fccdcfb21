// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a SQL query over its inputs.
 *
 * @param query a Spark SQL query
 * @param views the name under which the query sees each input, in order
 */
public record SqlQuery(String query, List<String> views) implements Operation {

  public SqlQuery {
    views = List.copyOf(views);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Map<String, Schema> seen = new LinkedHashMap<>();
    for (int i = 0; i < views.size(); i++) {
      seen.put(views.get(i), inputs.get(i));
    }
    return resolver.query(query, seen);
  }
}
