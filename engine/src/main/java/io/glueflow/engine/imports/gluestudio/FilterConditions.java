// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Filters as SQL conditions.
 *
 * <p>Constants are texts in exports. One that reads as a number is compared as a number, any other
 * as a text, which Spark converts to the column's type.
 */
final class FilterConditions {

  private static final String NUMBER = "-?(0|[1-9][0-9]{0,17})([.][0-9]{1,18})?";

  private FilterConditions() {}

  /** The condition of an object that has filters and an operator between them. */
  static Optional<String> of(GlueFields fields, GlueMapping mapping) {
    String operator = fields.text("LogicalOperator").value().toUpperCase(Locale.ROOT);
    if (!operator.matches("AND|OR|")) {
      mapping.malformed(
          fields.location("LogicalOperator"), "'" + operator + "' is neither AND nor OR", "");
    }
    String between = operator.equals("OR") ? " OR " : " AND ";
    List<String> conditions = new ArrayList<>();
    for (GlueFields filter : fields.objects("Filters")) {
      condition(filter, mapping).ifPresent(conditions::add);
    }
    return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(between, conditions));
  }

  private static Optional<String> condition(GlueFields filter, GlueMapping mapping) {
    List<String> columns = new ArrayList<>();
    List<JsonString> constants = new ArrayList<>();
    for (GlueFields value : filter.objects("Values")) {
      // what a value is stands in its type; the places of column and constant vary
      if (value.text("Type").value().equalsIgnoreCase("COLUMNEXTRACTED")) {
        value.path("Value").map(GluePath::sql).ifPresent(columns::add);
      } else {
        constants.addAll(value.texts("Value"));
      }
    }
    String operation = filter.text("Operation").value().toUpperCase(Locale.ROOT);
    boolean negated = filter.flag("Negated", false);
    if (columns.isEmpty()) {
      mapping.malformed(filter.location(), "a filter names a column", "");
      return Optional.empty();
    }
    if (operation.equals("ISNULL")) {
      return Optional.of(columns.get(0) + (negated ? " IS NOT NULL" : " IS NULL"));
    }
    if (columns.size() < 2 && constants.isEmpty()) {
      mapping.malformed(filter.location(), "a filter compares with a value", "");
      return Optional.empty();
    }
    return comparison(filter, operation, negated, columns, constants, mapping);
  }

  private static Optional<String> comparison(
      GlueFields filter,
      String operation,
      boolean negated,
      List<String> columns,
      List<JsonString> constants,
      GlueMapping mapping) {
    String column = columns.get(0);
    String other = columns.size() > 1 ? columns.get(1) : literal(constants.get(0).value());
    Optional<String> condition =
        switch (operation) {
          // in Python nothing but null equals null, so that a negation keeps rows with nulls
          case "EQ" -> Optional.of(equal(column, other, constants, negated));
          case "LT" -> Optional.of(column + " < " + other);
          case "GT" -> Optional.of(column + " > " + other);
          case "LTE" -> Optional.of(column + " <= " + other);
          case "GTE" -> Optional.of(column + " >= " + other);
          case "REGEX" ->
              constants.isEmpty()
                  ? Optional.empty()
                  : Optional.of(column + " RLIKE " + pattern(constants.get(0).value()));
          default -> Optional.empty();
        };
    if (condition.isEmpty()) {
      mapping.malformed(
          filter.location("Operation"),
          "'" + operation + "' is no comparison",
          "EQ, LT, GT, LTE, GTE, REGEX or ISNULL");
    }
    return condition.map(sql -> negated ? "NOT (" + sql + ")" : sql);
  }

  private static String equal(
      String column, String other, List<JsonString> constants, boolean negated) {
    if (constants.size() > 1) {
      return column
          + " IN ("
          + constants.stream().map(text -> literal(text.value())).collect(Collectors.joining(", "))
          + ")";
    }
    return column + (negated ? " <=> " : " = ") + other;
  }

  /** Python's match begins at the start of the text. */
  private static String pattern(String regex) {
    boolean anchored = regex.startsWith("^") && !regex.contains("|");
    return Sql.string(anchored ? regex : "^(?:" + regex + ")");
  }

  private static String literal(String text) {
    return text.matches(NUMBER) ? text : Sql.string(text);
  }
}
