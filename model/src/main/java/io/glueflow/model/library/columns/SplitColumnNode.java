// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.library.support.Patterns;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Splits the text of a column. */
public final class SplitColumnNode extends LibraryNode {

  private static final Property<String> COLUMN =
      Property.required("column", PropertyTypes.COLUMN, "The column to split.");
  private static final Property<String> DELIMITER =
      Property.optional("delimiter", PropertyTypes.STRING, "The text between the parts.");
  private static final Property<String> PATTERN =
      Property.optional(
              "pattern",
              PropertyTypes.STRING,
              "A regular expression for what is between the parts.")
          .withExample("\",\\\\s*\"");
  private static final Property<List<String>> INTO =
      Property.optional(
          "into",
          PropertyTypes.listOf(PropertyTypes.NEW_COLUMN),
          "Columns for the parts, in order; null where there are fewer parts. The last one takes "
              + "all that remains.");
  private static final Property<String> AS =
      Property.optional("as", PropertyTypes.NEW_COLUMN, "A single ARRAY column for all parts.")
          .withExample("\"parts\"");
  private static final Property<Boolean> TRIM =
      Property.withDefault(
          "trim", PropertyTypes.BOOLEAN, false, "Whether white space around parts is removed.");

  public SplitColumnNode() {
    super(
        "split-column",
        Category.COLUMNS,
        "Splits the text of a column into columns or an array.",
        Inputs.ONE,
        List.of(COLUMN, DELIMITER, PATTERN, INTO, AS, TRIM));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(PropertyRule.exactlyOne(DELIMITER, PATTERN), PropertyRule.exactlyOne(INTO, AS));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    properties.find(INTO).ifPresent(names -> Names.checkDistinct(names, INTO, problems));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    String pattern =
        properties.find(PATTERN).orElseGet(() -> Patterns.literal(properties.get(DELIMITER)));
    String text = Sql.identifier(properties.get(COLUMN));
    boolean trim = properties.get(TRIM);
    List<String> names = properties.find(INTO).orElse(List.of());
    String parts =
        "split("
            + text
            + ", "
            + Sql.string(pattern)
            + ", "
            + (names.isEmpty() ? -1 : names.size())
            + ")";
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String part = "get(" + parts + ", " + i + ")";
      columns.add(
          new NamedExpression(
              names.get(i),
              Expression.of(trim ? "trim(" + part + ")" : part, DataType.Simple.STRING)));
    }
    properties
        .find(AS)
        .ifPresent(
            name ->
                columns.add(
                    new NamedExpression(
                        name,
                        Expression.of(
                            trim ? "transform(" + parts + ", part -> trim(part))" : parts,
                            new DataType.Array(DataType.Simple.STRING)))));
    node.output(node.apply(new WithColumns(columns), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "names", "type": "split-column", "input": "people", "column": "name",
         "delimiter": ", ", "into": ["last", "first"]}
        """;
  }
}
