// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.quality;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.library.support.Casts;
import io.glueflow.model.library.support.Literals;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rules for data as properties, and what they mean in SQL. */
final class Rules {

  private static final Property<String> NAME =
      Property.optional(
              "name",
              PropertyTypes.STRING,
              "The rule's name in the report; `<column> <check>` by default.")
          .withExample("\"amount is positive\"");
  private static final Property<RuleKind> CHECK =
      Property.required(
          "check",
          PropertyTypes.oneOf(RuleKind.class, RuleKind::label),
          "What must hold. All but `not-null`, `not-empty` and `condition` accept null.");
  private static final Property<List<String>> COLUMN =
      Property.optional(
          "column",
          PropertyTypes.COLUMNS,
          "The column it is about; for `unique` also several that must be unique together.");
  private static final Property<List<JsonValue>> VALUES =
      Property.optional(
          "values", PropertyTypes.listOf(PropertyTypes.LITERAL), "For `in`: the allowed values.");
  private static final Property<JsonValue> MINIMUM =
      Property.optional(
              "min", PropertyTypes.LITERAL, "For `range` and `length`: the smallest allowed.")
          .withExample("0");
  private static final Property<JsonValue> MAXIMUM =
      Property.optional(
              "max", PropertyTypes.LITERAL, "For `range` and `length`: the largest allowed.")
          .withExample("100");
  private static final Property<String> PATTERN =
      Property.optional(
              "pattern",
              PropertyTypes.STRING,
              "For `matches`: a regular expression that the whole text matches.")
          .withExample("\"[A-Z]{2}[0-9]{6}\"");
  private static final Property<DataType> TYPE =
      Property.optional(
          "type", PropertyTypes.DATA_TYPE, "For `type`: the type that the value converts to.");
  private static final Property<String> CONDITION =
      Property.optional(
          "condition",
          PropertyTypes.EXPRESSION,
          "For `condition`: an expression that must be true.");

  static final Property<List<Properties>> RULES =
      Property.required(
          "rules",
          PropertyTypes.listOf(
              PropertyTypes.object(
                  List.of(NAME, CHECK, COLUMN, VALUES, MINIMUM, MAXIMUM, PATTERN, TYPE, CONDITION),
                  List.of(
                      need(kind -> kind != RuleKind.CONDITION, "a column", COLUMN),
                      need(kind -> kind == RuleKind.IN, "'in'", VALUES),
                      need(kind -> kind == RuleKind.MATCHES, "'matches'", PATTERN),
                      need(kind -> kind == RuleKind.TYPE, "'type'", TYPE),
                      need(kind -> kind == RuleKind.CONDITION, "'condition'", CONDITION)))),
          "The rules that rows must satisfy.");

  private Rules() {}

  private static PropertyRule need(
      Predicate<RuleKind> condition, String what, Property<?> property) {
    return PropertyRule.requiredWhen(CHECK, condition, "'check' is about " + what, property);
  }

  static void check(Properties properties, NodeProblems problems) {
    List<Properties> rules = properties.get(RULES);
    for (Properties rule : rules) {
      RuleKind kind = rule.get(CHECK);
      boolean bounded = rule.isGiven(MINIMUM) || rule.isGiven(MAXIMUM);
      if ((kind == RuleKind.RANGE || kind == RuleKind.LENGTH) && !bounded) {
        problems.report(
            DiagnosticCode.MISSING_PROPERTY,
            rule,
            CHECK,
            "'" + kind.label() + "' needs 'min' or 'max'",
            "");
      }
      if (kind != RuleKind.UNIQUE && rule.find(COLUMN).orElse(List.of()).size() > 1) {
        problems.report(
            DiagnosticCode.INCONSISTENT_PROPERTIES,
            rule,
            COLUMN,
            "'" + kind.label() + "' is about one column",
            "write a rule for each");
      }
      if (kind == RuleKind.CONDITION && !rule.isGiven(NAME)) {
        problems.report(
            DiagnosticCode.MISSING_PROPERTY, rule, CHECK, "a condition needs a 'name'", "");
      }
    }
    Names.checkDistinct(List.of(), rules, Rules::name, NAME, problems);
  }

  /** The rule's name in the report. */
  static String name(Properties rule) {
    return rule.find(NAME).orElseGet(() -> defaultName(rule));
  }

  private static String defaultName(Properties rule) {
    return String.join(", ", rule.find(COLUMN).orElse(List.of())) + " " + rule.get(CHECK).label();
  }

  /** Whether the rule needs to know how often a value occurs. */
  static boolean isUnique(Properties rule) {
    return rule.get(CHECK) == RuleKind.UNIQUE;
  }

  /** How often the row's values of a unique rule occur. */
  static String occurrences(Properties rule) {
    String keys = Sql.identifiers(rule.get(COLUMN));
    return "count(*) OVER (PARTITION BY " + keys + ")";
  }

  /**
   * What a row that breaks the rule satisfies; never null.
   *
   * @param occurrences the column that holds how often the row's values occur, for a unique rule
   */
  static String broken(Properties rule, String occurrences) {
    String column = rule.find(COLUMN).map(columns -> Sql.identifier(columns.get(0))).orElse("");
    return switch (rule.get(CHECK)) {
      case NOT_NULL -> column + " IS NULL";
      case NOT_EMPTY -> "coalesce(trim(CAST(" + column + " AS STRING)), '') = ''";
      case UNIQUE -> allPresent(rule) + " AND " + Sql.identifier(occurrences) + " > 1";
      case IN ->
          "coalesce("
              + column
              + " NOT IN ("
              + rule.get(VALUES).stream().map(Literals::sql).collect(Collectors.joining(", "))
              + "), false)";
      case RANGE -> outside(column, rule);
      case LENGTH -> outside("char_length(CAST(" + column + " AS STRING))", rule);
      case MATCHES ->
          "coalesce(NOT regexp_like(CAST("
              + column
              + " AS STRING), "
              + Sql.string("^(?:" + rule.get(PATTERN) + ")$")
              + "), false)";
      case TYPE -> column + " IS NOT NULL AND " + Casts.orNull(column, rule.get(TYPE)) + " IS NULL";
      case CONDITION -> "NOT coalesce(" + rule.get(CONDITION) + ", false)";
    };
  }

  private static String allPresent(Properties rule) {
    return rule.get(COLUMN).stream()
        .map(name -> Sql.identifier(name) + " IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }

  private static String outside(String value, Properties rule) {
    List<String> bounds = new ArrayList<>();
    rule.find(MINIMUM).ifPresent(bound -> bounds.add(value + " < " + Literals.sql(bound)));
    rule.find(MAXIMUM).ifPresent(bound -> bounds.add(value + " > " + Literals.sql(bound)));
    return "coalesce(" + String.join(" OR ", bounds) + ", false)";
  }
}
