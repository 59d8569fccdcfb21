// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.Token;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import io.glueflow.sql.grammar.antlr.tree.TerminalNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Texts of many forms, and trees as texts. */
final class PlainTrees {

  /** What trees have beside their labels. */
  private static final Set<String> NO_LABELS =
      Set.of("children", "exception", "invokingState", "parent");

  private PlainTrees() {}

  /** Each form takes the one before it as its first value. */
  static String text(List<String> forms, List<String> values) {
    Iterator<String> rest = values.iterator();
    String text = rest.next();
    for (String form : forms) {
      String open = form.replaceFirst("%s", "\u0000");
      while (open.contains("%s")) {
        open = open.replaceFirst("%s", rest.next());
      }
      text = open.replace("%%", "%").replace("\u0000", text);
    }
    return text;
  }

  /** All that a tree holds: its rules, the labels of their parts, its tokens and their places. */
  static String show(ParseTree tree) {
    if (tree instanceof TerminalNode leaf) {
      return token(leaf.getSymbol());
    }
    ParserRuleContext rule = (ParserRuleContext) tree;
    StringBuilder shown = new StringBuilder(rule.getClass().getSimpleName()).append('[');
    for (Field field : rule.getClass().getFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !NO_LABELS.contains(field.getName())) {
        shown.append(field.getName()).append('=').append(label(rule, field)).append(' ');
      }
    }
    for (ParseTree child : rule.children) {
      shown.append(child.getParent() == rule ? "" : "elsewhere ").append(show(child));
    }
    return shown.append(']').toString();
  }

  private static String label(ParserRuleContext rule, Field field) {
    try {
      Object value = field.get(rule);
      if (value instanceof Token token) {
        return token(token);
      }
      return value instanceof List<?> list
          ? list.stream().map(rule.children::indexOf).toList().toString()
          : String.valueOf(value == null ? "none" : rule.children.indexOf(value));
    } catch (IllegalAccessException e) {
      throw new AssertionError("labels are public", e);
    }
  }

  private static String token(Token token) {
    return token.getType()
        + "@"
        + token.getStartIndex()
        + "-"
        + token.getStopIndex()
        + token.getText();
  }
}
