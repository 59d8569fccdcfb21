// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Literals;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.library.support.SortKeyType;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import java.util.ArrayList;
import java.util.List;

/** Computes columns over the rows around each row. */
public final class WindowNode extends LibraryNode {

  private static final Property<WindowFunction> FUNCTION =
      Property.required(
          "function",
          PropertyTypes.oneOf(WindowFunction.class, WindowFunction::label),
          "The function.");
  private static final Property<String> COLUMN =
      Property.optional("column", PropertyTypes.COLUMN, "The column it is computed over.");
  private static final Property<String> EXPRESSION =
      Property.optional("expression", PropertyTypes.EXPRESSION, "Or an expression.");
  private static final Property<String> AS =
      Property.required("as", PropertyTypes.NEW_COLUMN, "The name of the column.");
  private static final Property<Long> NUMBER =
      Property.withDefault(
          "number",
          PropertyTypes.integer(1, Integer.MAX_VALUE),
          1L,
          "For `lag` and `lead` how many rows away, for `ntile` how many buckets, for `nth-value` "
              + "which row.");
  private static final Property<JsonValue> DEFAULT =
      Property.optional(
          "default", PropertyTypes.LITERAL, "For `lag` and `lead`: the value where no row is.");
  private static final Property<Boolean> IGNORE_NULLS =
      Property.withDefault(
          "ignore-nulls",
          PropertyTypes.BOOLEAN,
          false,
          "For `lag`, `lead`, `first`, `last` and `nth-value`: whether nulls are passed over.");

  private static final Property<List<String>> PARTITION_BY =
      Property.optional(
          "partition-by",
          PropertyTypes.COLUMNS,
          "Rows with equal values of these belong together; all rows do without, which brings "
              + "them to one task.");
  private static final Property<List<SortKey>> ORDER_BY =
      Property.optional("order-by", SortKeyType.LIST, "The order of the rows.");
  private static final Property<List<Properties>> FUNCTIONS =
      Property.required(
          "functions",
          PropertyTypes.listOf(
              PropertyTypes.object(
                  List.of(
                      FUNCTION,
                      COLUMN,
                      EXPRESSION,
                      AS,
                      NUMBER,
                      DEFAULT,
                      IGNORE_NULLS,
                      Frames.FRAME),
                  List.of(
                      PropertyRule.atMostOne(COLUMN, EXPRESSION),
                      PropertyRule.requiredWhen(
                          FUNCTION,
                          WindowFunction::needsNumber,
                          "'function' is 'ntile' or 'nth-value'",
                          NUMBER),
                      PropertyRule.onlyWhen(
                          FUNCTION,
                          function -> function.kind() == WindowFunction.Kind.OFFSET,
                          "'function' is 'lag' or 'lead'",
                          DEFAULT),
                      PropertyRule.onlyWhen(
                          FUNCTION,
                          function -> function.kind() == WindowFunction.Kind.FRAMED,
                          "'function' is an aggregate or takes a value",
                          Frames.FRAME)))),
          "What to compute.");

  public WindowNode() {
    super(
        "window",
        Category.GROUP,
        "Computes columns over the rows around each row: ranks, neighbours, running totals.",
        Inputs.ONE,
        List.of(PARTITION_BY, ORDER_BY, FUNCTIONS));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    boolean ordered = properties.isGiven(ORDER_BY);
    for (Properties each : properties.get(FUNCTIONS)) {
      WindowFunction function = each.get(FUNCTION);
      if (function.needsOrder() && !ordered) {
        problems.report(
            DiagnosticCode.MISSING_PROPERTY,
            each,
            FUNCTION,
            "'" + function.label() + "' needs 'order-by'",
            "");
      }
      boolean argument = each.isGiven(COLUMN) || each.isGiven(EXPRESSION);
      if (function.kind() == WindowFunction.Kind.RANKING && argument) {
        problems.report(
            DiagnosticCode.INCONSISTENT_PROPERTIES,
            each,
            FUNCTION,
            "'" + function.label() + "' takes no column",
            "");
      } else if (function.kind() != WindowFunction.Kind.RANKING
          && function != WindowFunction.COUNT
          && !argument) {
        problems.report(
            DiagnosticCode.MISSING_PROPERTY,
            each,
            FUNCTION,
            "'" + function.label() + "' needs 'column' or 'expression'",
            "");
      }
      if (each.find(Frames.FRAME).filter(Frames::isEmpty).isPresent()) {
        problems.report(
            DiagnosticCode.INCONSISTENT_PROPERTIES,
            each,
            Frames.FRAME,
            "the frame ends before it begins",
            "");
      }
    }
    Names.checkDistinct(List.of(), properties.get(FUNCTIONS), each -> each.get(AS), AS, problems);
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    List<String> parts = new ArrayList<>();
    properties
        .find(PARTITION_BY)
        .ifPresent(columns -> parts.add("PARTITION BY " + Sql.identifiers(columns)));
    properties.find(ORDER_BY).ifPresent(keys -> parts.add("ORDER BY " + SortKeyType.sql(keys)));
    String window = String.join(" ", parts);
    List<NamedExpression> columns =
        properties.get(FUNCTIONS).stream()
            .map(
                each ->
                    new NamedExpression(
                        each.get(AS), Expression.of(sql(each, window), each.get(FUNCTION).type())))
            .toList();
    node.output(node.apply(new WithColumns(columns), node.input()));
  }

  private static String sql(Properties each, String window) {
    String argument =
        each.find(COLUMN)
            .map(Sql::identifier)
            .or(() -> each.find(EXPRESSION).map(sql -> "(" + sql + ")"))
            .orElse("*");
    String defaultValue = each.find(DEFAULT).map(value -> ", " + Literals.sql(value)).orElse("");
    return each.get(FUNCTION).call(argument, each.get(NUMBER), defaultValue)
        + (each.get(IGNORE_NULLS) ? " IGNORE NULLS" : "")
        + " OVER ("
        + window
        + each.find(Frames.FRAME).map(Frames::sql).orElse("")
        + ")";
  }

  @Override
  public String example() {
    return """
        {"id": "ranked", "type": "window", "input": "sales", "partition-by": ["store"],
         "order-by": ["day"],
         "functions": [
           {"function": "row_number", "as": "nr"},
           {"function": "lag", "column": "amount", "as": "before", "default": 0},
           {"function": "avg", "column": "amount", "as": "week", "frame": {"from": -6, "to": 0}}]}
        """;
  }
}
