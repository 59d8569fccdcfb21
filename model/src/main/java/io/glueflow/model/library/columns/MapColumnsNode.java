// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Casts;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.List;

/** Chooses, renames and converts columns in one step. */
public final class MapColumnsNode extends LibraryNode {

  private static final Property<String> FROM =
      Property.optional("from", PropertyTypes.COLUMN, "The column it comes from.");
  private static final Property<String> PATH =
      Property.optional(
          "path",
          PropertyTypes.EXPRESSION,
          "The path of a nested field it comes from, such as `address.city` or `items[0].name`.");
  private static final Property<String> TO =
      Property.optional(
          "to", PropertyTypes.NEW_COLUMN, "The new name; the name it comes from when left out.");
  private static final Property<DataType> TYPE =
      Property.optional("type", PropertyTypes.DATA_TYPE, "The new type; unchanged when left out.");

  private static final Property<List<Properties>> COLUMNS =
      Property.required(
          "columns",
          PropertyTypes.listOf(
              PropertyTypes.object(
                  List.of(FROM, PATH, TO, TYPE),
                  List.of(
                      PropertyRule.exactlyOne(FROM, PATH),
                      PropertyRule.requiredWhen(PATH, path -> true, "'path' is given", TO)))),
          "The columns of the result, in order. All others are left out.");

  public MapColumnsNode() {
    super(
        "map-columns",
        Category.COLUMNS,
        "Chooses, renames and converts columns in one step.",
        Inputs.ONE,
        List.of(COLUMNS, Casts.ON_ERROR));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Names.checkDistinct(List.of(), properties.get(COLUMNS), MapColumnsNode::newName, TO, problems);
  }

  @Override
  public void lower(Lowering node) {
    Casts.OnError onError = node.properties().get(Casts.ON_ERROR);
    List<NamedExpression> columns =
        node.properties().get(COLUMNS).stream()
            .map(
                column -> new NamedExpression(newName(column), value(node.node(), column, onError)))
            .toList();
    node.output(node.apply(new Project(columns), node.input()));
  }

  private static Expression value(String node, Properties column, Casts.OnError onError) {
    Expression source =
        column.find(FROM).map(Expression::column).orElseGet(() -> Expression.of(column.get(PATH)));
    return column
        .find(TYPE)
        .map(
            type ->
                Expression.of(Casts.sql(node, source.sql(), type, onError, newName(column)), type))
        .orElse(source);
  }

  private static String newName(Properties column) {
    return column.find(TO).orElseGet(() -> column.get(FROM));
  }

  @Override
  public String example() {
    return """
        {"id": "mapped", "type": "map-columns", "input": "raw",
         "columns": [
           {"from": "id", "type": "BIGINT"},
           {"from": "nm", "to": "name"},
           {"path": "address.city", "to": "city"}]}
        """;
  }
}
