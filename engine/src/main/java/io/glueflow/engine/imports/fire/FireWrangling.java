// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The node whose rules are written in a small language of its own. */
final class FireWrangling {

  private static final Pattern RENAME = rule("rename\\s+col\\s*:\\s*(.+?)\\s+to\\s+(.+)");
  private static final Pattern DROP = rule("drop\\s+col\\s*:\\s*(.+)");
  private static final Pattern DELETE = rule("delete\\s+col\\s*:\\s*(.+)");
  private static final Pattern SUBSTRING =
      rule("substring\\s+col\\s*:\\s*(.+?)\\s+([0-9]{1,6})(?:\\s*,\\s*|\\s+)([0-9]{1,6})");
  private static final Pattern SET = rule("set\\s+col\\s*:\\s*(.+?)\\s+value\\s*:\\s*(.+)");

  private FireWrangling() {}

  private static Pattern rule(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  static Map<String, FireNodeMapper> mappers() {
    return Map.of("fire.nodes.etl.NodeDataWrangling", FireWrangling::wrangle);
  }

  private static void wrangle(FireNode node, FireMapping mapping) {
    FireText text = node.fields().text("rules");
    List<FireText> rules = new ArrayList<>();
    for (String rule : split(text.text())) {
      if (!rule.isBlank()) {
        rules.add(text.with(rule.strip()));
      }
    }
    for (FireText rule : rules) {
      if (List.of(RENAME, DROP, DELETE, SUBSTRING, SET).stream()
          .noneMatch(pattern -> pattern.matcher(rule.text()).matches())) {
        mapping.unsupported(
            "its rule '" + rule.text() + "' is not understood",
            "write what it does as a derive, filter or rename node");
        return;
      }
    }
    FireChain chain = new FireChain(mapping);
    rules.forEach(rule -> apply(rule, chain, mapping));
    chain.end();
  }

  /** The rules, between semicolons that stand in no quotes. */
  private static List<String> split(String text) {
    List<String> rules = new ArrayList<>();
    StringBuilder rule = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && c == ';') {
        rules.add(rule.toString());
        rule.setLength(0);
        continue;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      }
      rule.append(c);
    }
    rules.add(rule.toString());
    return rules;
  }

  private static void apply(FireText rule, FireChain chain, FireMapping mapping) {
    Matcher rename = RENAME.matcher(rule.text());
    Matcher drop = DROP.matcher(rule.text());
    Matcher delete = DELETE.matcher(rule.text());
    Matcher substring = SUBSTRING.matcher(rule.text());
    Matcher set = SET.matcher(rule.text());
    if (rename.matches()) {
      var draft = chain.then("rename", "rename");
      ObjectDraft names = draft.object().put(rename.group(1), rename.group(2), rule.location());
      draft.put("columns", names.build());
    } else if (drop.matches()) {
      List<FireText> columns = new ArrayList<>();
      for (String column : drop.group(1).split(",", -1)) {
        columns.add(rule.with(column.strip()));
      }
      chain.then("drop", "drop").put("columns", FireItems.texts(rule.location(), columns));
    } else if (delete.matches()) {
      String kept = "NOT coalesce(" + delete.group(1) + ", false)";
      chain.then("delete", "filter").put("condition", kept, rule.location());
    } else if (substring.matches()) {
      int from = Integer.parseInt(substring.group(2));
      int to = Integer.parseInt(substring.group(3));
      String part =
          "substring("
              + Sql.identifier(substring.group(1))
              + ", "
              + (from + 1)
              + ", "
              + Math.max(0, to - from)
              + ")";
      derive(chain, "substring", substring.group(1), rule.with(part));
      mapping.adapted(
          rule.location(),
          "'" + rule.text() + "' takes the characters from " + from + " up to before " + to);
    } else if (set.matches()) {
      derive(chain, "set", set.group(1), rule.with(set.group(2)));
    }
  }

  private static void derive(FireChain chain, String purpose, String name, FireText expression) {
    FireExpressionsByName columns = new FireExpressionsByName();
    columns.put(name, expression);
    columns.in(chain, purpose);
  }
}
