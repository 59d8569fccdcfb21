// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Casts;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Converts columns to other types. */
public final class CastNode extends LibraryNode {

  private static final Property<Map<String, DataType>> COLUMNS =
      Property.required(
          "columns", PropertyTypes.byColumn(PropertyTypes.DATA_TYPE), "The new type by column.");

  public CastNode() {
    super(
        "cast",
        Category.COLUMNS,
        "Converts columns to other types.",
        Inputs.ONE,
        List.of(COLUMNS, Casts.ON_ERROR));
  }

  @Override
  public void lower(Lowering node) {
    Casts.OnError onError = node.properties().get(Casts.ON_ERROR);
    List<NamedExpression> columns = new ArrayList<>();
    node.properties()
        .get(COLUMNS)
        .forEach(
            (column, type) ->
                columns.add(
                    new NamedExpression(
                        column,
                        Expression.of(
                            Casts.sql(node.node(), Sql.identifier(column), type, onError, column),
                            type))));
    node.output(node.apply(new WithColumns(columns), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "typed", "type": "cast", "input": "raw",
         "columns": {"amount": "DECIMAL(12,2)", "ordered_on": "DATE"}, "on-error": "fail"}
        """;
  }
}
