// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.antlr.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows what people write who are used to other languages, and what is easily forgotten. */
final class UsualMistakes {

  private static final List<String> CLAUSES =
      List.of(
          "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "JOIN", "LEFT", "INNER", "UNION");

  private final Tokens tokens;
  private final boolean query;

  UsualMistakes(Tokens tokens, boolean query) {
    this.tokens = tokens;
    this.query = query;
  }

  Optional<SyntaxProblem> problem(int at) {
    return otherLanguages(at)
        .or(() -> comma(at))
        .or(() -> operand(at))
        .or(() -> clause(at))
        .or(() -> misspelt(at))
        .or(() -> sideBySide(at));
  }

  private Optional<SyntaxProblem> otherLanguages(int at) {
    if (pair(at, SqlBaseLexer.AMPERSAND, SqlBaseLexer.AMPERSAND)) {
      return both(at, "'&&' is no operator of SQL", "write AND");
    }
    if (pair(at, SqlBaseLexer.EQ, SqlBaseLexer.EQ)) {
      return both(at, "there is an '=' too many", "equality is written =");
    }
    if (pair(at, SqlBaseLexer.EQ, SqlBaseLexer.LT)) {
      return both(at, "'=<' is no operator of SQL", "write <=");
    }
    if (tokens.type(at) == SqlBaseLexer.FAT_ARROW) {
      return one(at, "'=>' is no comparison", "greater or equal is written >=");
    }
    if (tokens.isWord(at - 1, "IN")
        && (tokens.type(at) == SqlBaseLexer.LEFT_BRACKET || tokens.beginsValue(at))) {
      return one(at, "IN takes its values in parentheses", "such as IN (1, 2)");
    }
    if (tokens.type(at) == SqlBaseLexer.LEFT_BRACKET && !tokens.endsValue(at - 1)) {
      return one(at, "'[' begins no name", "a name with blanks stands in back quotes");
    }
    if (tokens.isWord(at - 2, "SELECT") && tokens.isWord(at - 1, "TOP")) {
      return one(
          at - 1,
          Tokens.quoted(tokens.at(at - 1)) + " does not fit here",
          "write LIMIT " + tokens.at(at).getText() + " at the end");
    }
    if (tokens.type(at) == SqlBaseLexer.COMMA && tokens.isWord(at - 2, "LIMIT")) {
      return one(at, "LIMIT takes one number", "what is left out before is told by OFFSET");
    }
    if (tokens.type(at) == SqlBaseLexer.QUESTION || tokens.type(at) == SqlBaseLexer.COLON) {
      return one(
          at,
          Tokens.quoted(tokens.at(at)) + " is no operator of SQL",
          "a choice is written CASE WHEN condition THEN value ELSE value END");
    }
    if (tokens.isWord(0, "IF") && tokens.isWord(at, "THEN")) {
      return one(
          at, "IF knows no THEN", "write CASE WHEN condition THEN value END, or if(a, b, c)");
    }
    if (tokens.isWord(at - 1, "IS") || tokens.isWord(at - 2, "IS")) {
      return one(
          at,
          "IS does not go with " + Tokens.quoted(tokens.at(at)),
          "IS [NOT] NULL, TRUE, FALSE or DISTINCT FROM; values are compared by =");
    }
    return Optional.empty();
  }

  private Optional<SyntaxProblem> comma(int at) {
    int type = tokens.type(at);
    boolean closes =
        type == SqlBaseLexer.RIGHT_PAREN || type == Token.EOF || type == SqlBaseLexer.FROM;
    if (tokens.type(at - 1) == SqlBaseLexer.COMMA && closes) {
      return one(at - 1, "nothing follows the comma", "take it away");
    }
    if (type == SqlBaseLexer.COMMA
        && (at == 0
            || tokens.type(at - 1) == SqlBaseLexer.COMMA
            || tokens.type(at - 1) == SqlBaseLexer.LEFT_PAREN)) {
      return one(at, "nothing stands before the comma", "take it away");
    }
    return commaBeforeFrom(at);
  }

  /** FROM is a name too, so that what is behind the table fails, and not the comma. */
  private Optional<SyntaxProblem> commaBeforeFrom(int at) {
    for (int i = 1; i < at - 1; i++) {
      boolean table = tokens.type(i + 1) != SqlBaseLexer.FROM && tokens.beginsValue(i + 1);
      if (tokens.type(i - 1) == SqlBaseLexer.COMMA
          && tokens.type(i) == SqlBaseLexer.FROM
          && table) {
        return one(i - 1, "nothing follows the comma", "take it away");
      }
    }
    return Optional.empty();
  }

  private Optional<SyntaxProblem> operand(int at) {
    boolean operatorBefore =
        tokens.isBinaryOperator(at - 1) || tokens.type(at - 1) == SqlBaseLexer.NOT;
    if (operatorBefore && (ends(at) || tokens.isBinaryOperator(at))) {
      return one(at - 1, "nothing follows " + Tokens.quoted(tokens.at(at - 1)), "");
    }
    if (tokens.isBinaryOperator(at) && ends(at + 1)) {
      return one(at, "nothing follows " + Tokens.quoted(tokens.at(at)), "");
    }
    if (tokens.isBinaryOperator(at) && (at == 0 || !tokens.endsValue(at - 1))) {
      return one(at, "nothing stands before " + Tokens.quoted(tokens.at(at)), "");
    }
    return Optional.empty();
  }

  private boolean ends(int at) {
    return switch (tokens.type(at)) {
      case Token.EOF,
          SqlBaseLexer.RIGHT_PAREN,
          SqlBaseLexer.COMMA,
          SqlBaseLexer.SEMICOLON,
          SqlBaseLexer.THEN,
          SqlBaseLexer.END ->
          true;
      default -> false;
    };
  }

  private Optional<SyntaxProblem> clause(int at) {
    return query ? queryClause(at) : expressionClause(at);
  }

  private Optional<SyntaxProblem> expressionClause(int at) {
    if (tokens.type(at) == SqlBaseLexer.SEMICOLON) {
      return one(at, "an expression ends without ';'", "take it away");
    }
    if (at > 0 && tokens.type(0) == SqlBaseLexer.SELECT) {
      return one(0, "an expression stands here, no query", "leave out SELECT and FROM");
    }
    if (tokens.type(0) == SqlBaseLexer.WHERE) {
      return one(0, "a condition stands here without WHERE", "leave out WHERE");
    }
    return Optional.empty();
  }

  private Optional<SyntaxProblem> queryClause(int at) {
    int before = tokens.type(at - 1);
    if ((before == SqlBaseLexer.GROUP || before == SqlBaseLexer.ORDER)
        && tokens.type(at) != SqlBaseLexer.BY) {
      return one(at - 1, Tokens.quoted(tokens.at(at - 1)) + " is followed by BY", "");
    }
    if (before == SqlBaseLexer.SEMICOLON) {
      return one(at, "one query can stand here, and this is another", "");
    }
    return wrongOrder(at);
  }

  private Optional<SyntaxProblem> wrongOrder(int at) {
    return switch (tokens.type(at)) {
      case SqlBaseLexer.WHERE, SqlBaseLexer.GROUP, SqlBaseLexer.HAVING, SqlBaseLexer.FROM ->
          one(
              at,
              tokens.at(at).getText().toUpperCase(Locale.ROOT) + " does not fit here",
              "the order is SELECT … FROM … WHERE … GROUP BY … HAVING … ORDER BY … LIMIT");
      default -> Optional.empty();
    };
  }

  /** A misspelt keyword is a name to the grammar, so that what is behind it fails, or it itself. */
  private Optional<SyntaxProblem> misspelt(int at) {
    return query ? misspeltAt(at - 1).or(() -> misspeltAt(at)) : Optional.empty();
  }

  private Optional<SyntaxProblem> misspeltAt(int at) {
    return tokens.type(at) == SqlBaseLexer.IDENTIFIER && at > 0
        ? Suggestion.closest(tokens.at(at).getText(), CLAUSES)
            .flatMap(
                word ->
                    one(
                        at,
                        Tokens.quoted(tokens.at(at)) + " does not fit here",
                        "did you mean " + word + "?"))
        : Optional.empty();
  }

  private Optional<SyntaxProblem> sideBySide(int at) {
    if (tokens.type(at) == SqlBaseLexer.LEFT_PAREN && tokens.endsValue(at - 1)) {
      return one(at, "an operator or a comma is missing before '('", "");
    }
    boolean values = tokens.endsValue(at - 1) && tokens.beginsValue(at);
    return values
        ? one(
            at,
            "an operator or a comma is missing before " + Tokens.quoted(tokens.at(at)),
            "a name with blanks stands in back quotes")
        : Optional.empty();
  }

  private boolean pair(int at, int first, int second) {
    return tokens.type(at - 1) == first
        && tokens.type(at) == second
        && tokens.at(at - 1).getStopIndex() + 1 == tokens.at(at).getStartIndex();
  }

  private Optional<SyntaxProblem> one(int at, String message, String hint) {
    return Optional.of(Tokens.problem(tokens.at(at), message, hint));
  }

  private Optional<SyntaxProblem> both(int at, String message, String hint) {
    return Optional.of(Tokens.problem(tokens.at(at - 1), tokens.at(at), message, hint));
  }
}
