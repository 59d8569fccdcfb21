// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.antlr.Token;
import io.glueflow.sql.grammar.antlr.misc.IntervalSet;
import java.util.ArrayList;
import java.util.List;

/** What could stand where something else was found, in words. */
final class Expectation {

  private static final int SHORT_LIST = 4;

  private Expectation() {}

  /** Such as {@code THEN}, or {@code ',' or ')'}; empty when too much could stand there. */
  static String of(IntervalSet kinds) {
    if (kinds.contains(SqlBaseLexer.INTEGER_VALUE) && kinds.contains(SqlBaseLexer.IDENTIFIER)) {
      return "a value";
    }
    if (kinds.contains(SqlBaseLexer.IDENTIFIER) && !kinds.contains(SqlBaseLexer.AND)) {
      return "a name";
    }
    List<String> words = new ArrayList<>();
    for (int kind : kinds.toList()) {
      words.add(
          kind == Token.EOF
              ? "the end"
              : SqlBaseLexer.VOCABULARY.getDisplayName(kind).replaceAll("^'([A-Z]+)'$", "$1"));
    }
    if (words.isEmpty() || words.size() > SHORT_LIST) {
      return "";
    }
    return String.join(" or ", words);
  }
}
