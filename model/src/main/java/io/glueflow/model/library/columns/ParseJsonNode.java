// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Flatten;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.List;

/** Reads JSON texts. */
public final class ParseJsonNode extends LibraryNode {

  private static final Property<String> COLUMN =
      Property.required("column", PropertyTypes.COLUMN, "The column that holds JSON text.");
  private static final Property<Schema> SCHEMA =
      Property.optional("schema", PropertyTypes.SCHEMA, "The fields of the object in it.");
  private static final Property<DataType> TYPE =
      Property.optional(
          "data-type",
          PropertyTypes.DATA_TYPE,
          "The type of a value that is no object, such as an ARRAY.");
  private static final Property<String> AS =
      Property.optional(
              "as",
              PropertyTypes.NEW_COLUMN,
              "The column for the result; the column itself by default.")
          .withExample("\"address\"");
  private static final Property<Boolean> FLATTEN =
      Property.withDefault(
          "flatten",
          PropertyTypes.BOOLEAN,
          false,
          "Whether the fields become columns of their own, named `<as>_<field>`.");

  public ParseJsonNode() {
    super(
        "parse-json",
        Category.COLUMNS,
        "Reads the JSON text in a column; text that does not fit becomes null.",
        Inputs.ONE,
        List.of(COLUMN, SCHEMA, TYPE, AS, FLATTEN));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.exactlyOne(SCHEMA, TYPE),
        PropertyRule.onlyWhen(SCHEMA, schema -> true, "'schema' is given", FLATTEN));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    String name = properties.find(AS).orElse(properties.get(COLUMN));
    DataType type =
        properties
            .find(SCHEMA)
            .<DataType>map(DataType.Struct::new)
            .orElseGet(() -> properties.get(TYPE));
    String sql =
        "from_json(" + Sql.identifier(properties.get(COLUMN)) + ", " + Sql.string(type.ddl()) + ")";
    Step parsed =
        node.apply(
            new WithColumns(List.of(new NamedExpression(name, Expression.of(sql, type)))),
            node.input());
    node.output(
        properties.get(FLATTEN)
            ? node.apply(new Flatten(List.of(name), "_", 1, true), parsed)
            : parsed);
  }

  @Override
  public String example() {
    return """
        {"id": "parsed", "type": "parse-json", "input": "events", "column": "payload",
         "schema": "user STRING, score DOUBLE", "flatten": true}
        """;
  }
}
