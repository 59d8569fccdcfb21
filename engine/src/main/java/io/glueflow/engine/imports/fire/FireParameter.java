// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.parameter.SqlQuotes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A parameter of a Fire workflow, and what its value is good for where it is used. */
final class FireParameter {

  /** The fields whose text is SQL; in all others a value is only text. */
  private static final Set<String> SQL_FIELDS =
      Set.of(
          "sql",
          "query",
          "conditionExpr",
          "expressions",
          "expression",
          "whereClause",
          "havingClause",
          "whenConditions",
          "values",
          "finallyElse",
          "filter",
          "mergeCondition");

  private static final Pattern NUMBERED_SQL_FIELD =
      Pattern.compile("(conditionExpr|whenConditions|values|finallyElse)\\d+");
  private static final Pattern IN_LIST = Pattern.compile("(?is).*\\bin\\s*\\(\\s*");
  private static final int LONGEST_IN = 40;

  private final String name;
  private final String nativeName;
  private final FireText value;
  private final FireLiteral literal;
  private boolean used;
  private boolean bound;
  private boolean usedAsList;
  private boolean usedAsCode;
  private boolean usedInQuotes;

  FireParameter(String name, String nativeName, FireText value) {
    this.name = name;
    this.nativeName = nativeName;
    this.value = value;
    this.literal = FireLiteral.of(value.text());
  }

  String name() {
    return name;
  }

  String nativeName() {
    return nativeName;
  }

  FireText value() {
    return value;
  }

  /** Learns of a place that is only text. */
  void useInText() {
    used = true;
    bound |= !literal.isQuoted();
  }

  /** Learns of a place in SQL. */
  void useInSql(String sql, SqlQuotes quotes, int start, int end) {
    used = true;
    if (!quotes.isCode(start)) {
      usedInQuotes = true;
      return;
    }
    usedAsCode = true;
    String before = sql.substring(Math.max(0, start - LONGEST_IN), start);
    String behind = sql.substring(end, Math.min(sql.length(), end + LONGEST_IN));
    usedAsList |= IN_LIST.matcher(before).matches() && behind.stripLeading().startsWith(")");
  }

  /** What stands for it in a field. */
  String reference(String field) {
    return isPasted(field) ? value.text() : "${" + nativeName + "}";
  }

  /** Whether nothing is left that another value could change. */
  boolean isPastedEverywhere() {
    return used && !bound && (isPasted("sql") || !(usedAsCode || usedInQuotes));
  }

  private boolean isPasted(String field) {
    if (!isSql(field)) {
      return literal.isQuoted();
    }
    // quotes inside quotes end them, and a bare word in SQL is a name
    return literal.isQuoted() ? usedInQuotes : usedAsCode && !literal.isValue();
  }

  /** Whether the text of a field is SQL. */
  static boolean isSql(String field) {
    return SQL_FIELDS.contains(field) || NUMBERED_SQL_FIELD.matcher(field).matches();
  }

  /** The declaration here. */
  JsonValue declaration() {
    Location at = value.location();
    ObjectDraft declaration = new ObjectDraft(at);
    List<String> items = literal.items();
    if (items.size() > 1 || usedAsList) {
      declaration.put("type", "list").put("items", literal.type());
      return declaration
          .put("default", new JsonArray(at, items.stream().map(this::json).toList()))
          .build();
    }
    return declaration.put("type", literal.type()).put("default", json(items.get(0))).build();
  }

  private JsonValue json(String item) {
    return switch (literal.type()) {
      case "boolean" -> new JsonBoolean(value.location(), Boolean.parseBoolean(item));
      case "int", "long", "double" -> new JsonNumber(value.location(), new BigDecimal(item));
      default -> new JsonString(value.location(), item);
    };
  }
}
