// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.code;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Runs a SQL query over its inputs. */
public final class SqlNode extends LibraryNode {

  private static final Property<String> QUERY =
      Property.required(
          "query",
          PropertyTypes.QUERY,
          "A Spark SQL query. Each input is a view under its own name, or the id of its node.");

  public SqlNode() {
    super(
        "sql",
        Category.CODE,
        "Runs a SQL query over its inputs.",
        new Inputs.Views(0),
        List.of(QUERY));
  }

  @Override
  public String notes() {
    return "Tables of the catalog can be named too; a query that asks nothing else has no inputs.";
  }

  @Override
  public void lower(Lowering node) {
    SqlQuery query =
        new SqlQuery(node.properties().get(QUERY), List.copyOf(node.inputs().keySet()));
    node.output(node.apply(query, List.copyOf(node.inputs().values())));
  }

  @Override
  public String example() {
    return """
        {"id": "best", "type": "sql", "inputs": {"o": "orders", "r": "regions"},
         "query": "SELECT r.name, max(o.amount) AS best FROM o JOIN r ON o.region = r.id GROUP BY r.name"}
        """;
  }
}
