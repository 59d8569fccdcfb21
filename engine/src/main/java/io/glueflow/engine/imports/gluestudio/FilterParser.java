// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads SQL conditions that are no more than comparisons, with one operator between all. */
final class FilterParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(`[^`]*+(?:``[^`]*+)*+`|[A-Za-z_][A-Za-z0-9_]*)"
              + "|('[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+')"
              + "|(-?[0-9]+(?:[.][0-9]+)?)"
              + "|(<=>|<=|>=|<|>|=|[.()]))");

  private final List<String> tokens;
  private int next;

  private FilterParser(List<String> tokens) {
    this.tokens = tokens;
  }

  /** The members {@code LogicalOperator} and {@code Filters} of a condition. */
  static Optional<Json.ObjectBuilder> parse(String condition, Json.ObjectBuilder into) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(condition.strip());
    int end = 0;
    while (token.find(end) && token.start() == end) {
      tokens.add(token.group().strip());
      end = token.end();
    }
    if (end != condition.strip().length()) {
      return Optional.empty();
    }
    return new FilterParser(tokens)
        .filters()
        .map(
            found ->
                into.put("LogicalOperator", found.operator())
                    .put("Filters", Json.array(found.filters())));
  }

  private record Filters(String operator, List<JsonValue> filters) {}

  private Optional<Filters> filters() {
    List<JsonValue> filters = new ArrayList<>();
    String operator = "";
    do {
      if (next > 0) {
        String between = word();
        if (!between.matches("AND|OR") || !(operator.isEmpty() || operator.equals(between))) {
          return Optional.empty();
        }
        operator = between;
        next++;
      }
      Optional<JsonObject> filter = filter();
      if (filter.isEmpty()) {
        return Optional.empty();
      }
      filters.add(filter.get());
    } while (next < tokens.size());
    return Optional.of(new Filters(operator.isEmpty() ? "AND" : operator, filters));
  }

  private Optional<JsonObject> filter() {
    boolean negated = word().equals("NOT");
    if (negated) {
      next++;
      if (!skip("(")) {
        return Optional.empty();
      }
    }
    Optional<JsonObject> filter = comparison(negated);
    return negated && !skip(")") ? Optional.empty() : filter;
  }

  private Optional<JsonObject> comparison(boolean negated) {
    Optional<JsonValue> column = column();
    if (column.isEmpty()) {
      return Optional.empty();
    }
    String operator = word();
    next++;
    if (operator.equals("IS") && !negated) {
      boolean not = word().equals("NOT");
      next += not ? 1 : 0;
      return skip("NULL") ? Optional.of(filter("ISNULL", not, column.get())) : Optional.empty();
    }
    String operation =
        switch (operator) {
          case "=" -> negated ? "" : "EQ";
          case "<=>" -> negated ? "EQ" : "";
          case "<" -> "LT";
          case ">" -> "GT";
          case "<=" -> "LTE";
          case ">=" -> "GTE";
          case "RLIKE" -> "REGEX";
          default -> "";
        };
    Optional<JsonValue> other = constant().or(this::column);
    return operation.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : Optional.of(filter(operation, negated, column.get(), other.get()));
  }

  private Optional<JsonValue> constant() {
    String token = peek();
    boolean text = token.startsWith("'");
    if (!text && !token.matches("-?[0-9].*")) {
      return Optional.empty();
    }
    next++;
    String value = text ? unquoted(token) : token;
    return Optional.of(value("CONSTANT", List.of(value)));
  }

  private static String unquoted(String literal) {
    return literal.substring(1, literal.length() - 1).replaceAll("\\\\(['\\\\{])", "$1");
  }

  private Optional<JsonValue> column() {
    List<String> parts = new ArrayList<>();
    do {
      String token = peek();
      boolean quoted = token.startsWith("`");
      if (!quoted && !token.matches("[A-Za-z_].*")) {
        return Optional.empty();
      }
      next++;
      parts.add(quoted ? token.substring(1, token.length() - 1).replace("``", "`") : token);
    } while (skip("."));
    return Optional.of(value("COLUMNEXTRACTED", parts));
  }

  private static JsonObject value(String type, List<String> parts) {
    return Json.object().put("Type", type).put("Value", NativeNode.texts(parts)).build();
  }

  private static JsonObject filter(String operation, boolean negated, JsonValue... values) {
    return Json.object()
        .put("Operation", operation)
        .put("Negated", negated)
        .put("Values", Json.array(values))
        .build();
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String word() {
    return peek().toUpperCase(Locale.ROOT);
  }

  private boolean skip(String token) {
    boolean found = word().equals(token);
    next += found ? 1 : 0;
    return found;
  }
}
