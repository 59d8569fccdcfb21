// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.operation.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules of Glue's data quality language that say something of each row, as rules of ours. */
final class DqdlRule {

  private static final String TEXT = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";
  private static final String VALUE = "(?:" + TEXT + "|(-?[0-9]{1,18}(?:[.][0-9]{1,18})?))";

  private static final Pattern COMPLETE = pattern("IsComplete\\s+" + TEXT);
  private static final Pattern UNIQUE = pattern("IsUnique\\s+" + TEXT);
  private static final Pattern KEY = pattern("IsPrimaryKey((?:\\s+" + TEXT + ")++)");
  private static final Pattern IN = pattern("ColumnValues\\s+" + TEXT + "\\s+in\\s+\\[(.*)\\]");
  private static final Pattern MATCHES =
      pattern("ColumnValues\\s+" + TEXT + "\\s+matches\\s+" + TEXT);
  private static final Pattern COMPARED =
      pattern("ColumnValues\\s+" + TEXT + "\\s*(=|!=|<=|>=|<|>)\\s*" + VALUE);
  private static final Pattern BETWEEN =
      pattern("ColumnValues\\s+" + TEXT + "\\s+between\\s+" + VALUE + "\\s+and\\s+" + VALUE);
  private static final Pattern LENGTH =
      pattern("ColumnLength\\s+" + TEXT + "\\s*(=|<=|>=|<|>)\\s*([0-9]{1,9})");
  private static final Pattern LENGTH_BETWEEN =
      pattern("ColumnLength\\s+" + TEXT + "\\s+between\\s+([0-9]{1,9})\\s+and\\s+([0-9]{1,9})");
  private static final Pattern QUOTED = pattern(TEXT);
  private static final Pattern ITEM = pattern("\\s*" + VALUE + "\\s*");

  private final String rule;
  private final Location at;

  DqdlRule(String rule, Location at) {
    this.rule = rule;
    this.at = at;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The same as rules of ours; none when it is not about single rows. */
  List<JsonValue> rules() {
    Matcher key = KEY.matcher(rule);
    if (key.matches()) {
      return key(key.group(1));
    }
    return complete()
        .or(this::unique)
        .or(this::in)
        .or(this::matches)
        .or(this::compared)
        .or(this::between)
        .or(this::length)
        .map(List::of)
        .orElse(List.of());
  }

  private List<JsonValue> key(String columns) {
    List<JsonValue> names = new ArrayList<>();
    List<JsonValue> rules = new ArrayList<>();
    Matcher each = QUOTED.matcher(columns);
    while (each.find()) {
      names.add(new JsonString(at, text(each.group(1))));
      rules.add(draft("not-null", text(each.group(1))).build());
    }
    rules.add(
        new ObjectDraft(at).put("check", "unique").put("column", new JsonArray(at, names)).build());
    return rules;
  }

  private Optional<JsonValue> complete() {
    Matcher found = COMPLETE.matcher(rule);
    return found.matches()
        ? Optional.of(draft("not-null", text(found.group(1))).build())
        : Optional.empty();
  }

  private Optional<JsonValue> unique() {
    Matcher found = UNIQUE.matcher(rule);
    return found.matches()
        ? Optional.of(draft("unique", text(found.group(1))).build())
        : Optional.empty();
  }

  private Optional<JsonValue> in() {
    Matcher found = IN.matcher(rule);
    if (!found.matches()) {
      return Optional.empty();
    }
    List<JsonValue> values = new ArrayList<>();
    Matcher item = ITEM.matcher(found.group(2));
    int end = 0;
    while (item.find() && item.start() == end) {
      values.add(value(item.group(1), item.group(2)));
      end = item.end() + 1;
    }
    boolean whole = end == found.group(2).length() + 1 && !values.isEmpty();
    return whole
        ? Optional.of(
            draft("in", text(found.group(1))).put("values", new JsonArray(at, values)).build())
        : Optional.empty();
  }

  private Optional<JsonValue> matches() {
    Matcher found = MATCHES.matcher(rule);
    return found.matches()
        ? Optional.of(
            draft("matches", text(found.group(1))).put("pattern", text(found.group(2))).build())
        : Optional.empty();
  }

  private Optional<JsonValue> compared() {
    Matcher found = COMPARED.matcher(rule);
    if (!found.matches()) {
      return Optional.empty();
    }
    String column = text(found.group(1));
    String operator = found.group(2).equals("!=") ? "<>" : found.group(2);
    return Optional.of(
        condition(
            column,
            Sql.identifier(column) + " " + operator + " " + sql(found.group(3), found.group(4))));
  }

  /** Neither bound belongs to the range. */
  private Optional<JsonValue> between() {
    Matcher found = BETWEEN.matcher(rule);
    if (!found.matches()) {
      return Optional.empty();
    }
    String column = text(found.group(1));
    String name = Sql.identifier(column);
    return Optional.of(
        condition(
            column,
            name
                + " > "
                + sql(found.group(2), found.group(3))
                + " AND "
                + name
                + " < "
                + sql(found.group(4), found.group(5))));
  }

  private Optional<JsonValue> length() {
    Matcher between = LENGTH_BETWEEN.matcher(rule);
    if (between.matches()) {
      return Optional.of(
          draft("length", text(between.group(1)))
              .put("min", Long.parseLong(between.group(2)) + 1)
              .put("max", Long.parseLong(between.group(3)) - 1)
              .build());
    }
    Matcher found = LENGTH.matcher(rule);
    if (!found.matches()) {
      return Optional.empty();
    }
    long bound = Long.parseLong(found.group(3));
    ObjectDraft length = draft("length", text(found.group(1)));
    switch (found.group(2)) {
      case "=" -> length.put("min", bound).put("max", bound);
      case "<" -> length.put("max", bound - 1);
      case "<=" -> length.put("max", bound);
      case ">" -> length.put("min", bound + 1);
      default -> length.put("min", bound);
    }
    return Optional.of(length.build());
  }

  private ObjectDraft draft(String check, String column) {
    return new ObjectDraft(at).put("check", check).put("column", column);
  }

  /** Like our other rules, it lets nulls pass. */
  private JsonValue condition(String column, String sql) {
    return new ObjectDraft(at)
        .put("check", "condition")
        .put("name", rule)
        .put("condition", Sql.identifier(column) + " IS NULL OR " + sql)
        .build();
  }

  private JsonValue value(String text, String number) {
    return number == null
        ? new JsonString(at, text(text))
        : new JsonNumber(at, new BigDecimal(number));
  }

  private static String sql(String text, String number) {
    return number == null ? Sql.string(text(text)) : number;
  }

  private static String text(String quoted) {
    return quoted.replaceAll("\\\\(.)", "$1");
  }

  /** The rules of a ruleset: {@code Rules = [ a, b ]}. */
  static List<String> split(String ruleset) {
    String plain = ruleset.replaceAll("(?m)#.*$", "");
    int open = plain.toLowerCase(Locale.ROOT).indexOf("rules");
    int start = plain.indexOf('[', Math.max(open, 0)) + 1;
    List<String> rules = new ArrayList<>();
    StringBuilder rule = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < plain.length() && depth >= 0; i++) {
      char c = plain.charAt(i);
      if (quoted && c == '\\') {
        rule.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      }
      if (depth < 0 || (depth == 0 && !quoted && c == ',')) {
        rules.add(rule.toString().strip());
        rule.setLength(0);
      } else if (i < plain.length()) {
        rule.append(plain.charAt(i));
      }
    }
    rules.add(rule.toString().strip());
    return rules.stream().filter(text -> !text.isEmpty()).toList();
  }
}
