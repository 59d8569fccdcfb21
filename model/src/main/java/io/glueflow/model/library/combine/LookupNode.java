// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.combine;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Literals;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.ClashRule;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds columns of a small table to each row. */
public final class LookupNode extends LibraryNode {

  private static final Property<List<String>> ON =
      Property.optional("on", PropertyTypes.COLUMNS, "Columns that both sides have.");
  private static final Property<String> ROW_COLUMN =
      Property.required("row", PropertyTypes.column("rows"), "The column of the rows.");
  private static final Property<String> TABLE_COLUMN =
      Property.required("table", PropertyTypes.column("table"), "The column of the table.");
  private static final Property<List<Properties>> PAIRS =
      Property.optional(
          "pairs",
          PropertyTypes.listOf(PropertyTypes.object(ROW_COLUMN, TABLE_COLUMN)),
          "Pairs of columns that must be equal.");
  private static final Property<List<String>> TAKE =
      Property.required(
          "take", PropertyTypes.columns("table"), "The columns of the table to add to each row.");
  private static final Property<Map<String, JsonValue>> DEFAULTS =
      Property.withDefault(
          "defaults",
          PropertyTypes.mapOf(PropertyTypes.LITERAL),
          Map.of(),
          "Values for rows without a match, by column; null otherwise.");
  private static final Property<String> MULTIPLE =
      Property.withDefault(
          "multiple",
          PropertyTypes.oneOf("any", "all"),
          "any",
          "What several matches do: `any` one is taken, or the row is repeated for `all`.");

  public LookupNode() {
    super(
        "lookup",
        Category.COMBINE,
        "Adds columns of a small table to each row.",
        Inputs.of("rows", "table"),
        List.of(ON, PAIRS, TAKE, DEFAULTS, MULTIPLE));
  }

  @Override
  public String notes() {
    return "The table is sent to every executor: it must fit in memory.";
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(PropertyRule.exactlyOne(ON, PAIRS));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Names.checkDistinct(properties.get(TAKE), TAKE, problems);
    for (String column : properties.get(DEFAULTS).keySet()) {
      if (!properties.get(TAKE).contains(column)) {
        problems.report(
            DiagnosticCode.INCONSISTENT_PROPERTIES,
            DEFAULTS,
            "the default of '" + column + "' is for a column that is not taken",
            "");
      }
    }
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    List<String> keys =
        properties
            .find(ON)
            .orElseGet(
                () -> properties.get(PAIRS).stream().map(pair -> pair.get(TABLE_COLUMN)).toList());
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      columns.add(new NamedExpression(key(i), Expression.column(keys.get(i))));
    }
    properties.get(TAKE).forEach(name -> columns.add(NamedExpression.column(name)));
    Step table = node.apply(new Project(columns), node.input("table"));
    List<String> tableKeys = new ArrayList<>();
    columns.subList(0, keys.size()).forEach(column -> tableKeys.add(column.name()));
    if (properties.get(MULTIPLE).equals("any")) {
      table = node.apply(new Deduplicate(tableKeys, List.of()), table);
    }
    Join join =
        new Join(
            JoinKind.LEFT,
            List.of(),
            condition(properties, tableKeys),
            new ClashRule(ClashRule.Kind.ERROR, "", ""),
            true);
    Step joined = node.apply(join, node.input("rows"), table);
    Step result = node.apply(new DropColumns(tableKeys), joined);
    node.output(withDefaults(node, result));
  }

  private static String key(int index) {
    return "_lookup_key_" + index;
  }

  private static String condition(Properties properties, List<String> tableKeys) {
    List<String> rowKeys =
        properties
            .find(ON)
            .orElseGet(
                () -> properties.get(PAIRS).stream().map(pair -> pair.get(ROW_COLUMN)).toList());
    List<String> equalities = new ArrayList<>();
    for (int i = 0; i < rowKeys.size(); i++) {
      equalities.add(
          "left."
              + Sql.identifier(rowKeys.get(i))
              + " = right."
              + Sql.identifier(tableKeys.get(i)));
    }
    return String.join(" AND ", equalities);
  }

  private static Step withDefaults(Lowering node, Step rows) {
    List<NamedExpression> columns = new ArrayList<>();
    node.properties()
        .get(DEFAULTS)
        .forEach(
            (column, value) ->
                columns.add(
                    new NamedExpression(
                        column,
                        Expression.of(
                            "coalesce("
                                + Sql.identifier(column)
                                + ", "
                                + Literals.sql(value)
                                + ")"))));
    return columns.isEmpty() ? rows : node.apply(new WithColumns(columns), rows);
  }

  @Override
  public String example() {
    return """
        {"id": "named", "type": "lookup", "inputs": {"rows": "orders", "table": "regions"},
         "on": ["region"], "take": ["region_name"], "defaults": {"region_name": "elsewhere"}}
        """;
  }
}
