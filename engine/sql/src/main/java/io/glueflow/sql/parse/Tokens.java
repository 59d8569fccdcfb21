// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.antlr.Token;
import java.util.List;

/**
 * The tokens of a text that mean something, the end of the text being the last.
 *
 * @param all in their order
 */
record Tokens(List<Token> all) {

  Tokens {
    all = List.copyOf(all);
  }

  /** The position of a token, or that of the end. */
  int indexOf(Token token) {
    int index = all.indexOf(token);
    return index < 0 ? all.size() - 1 : index;
  }

  /** The token at a position; beyond the ends, the outermost one. */
  Token at(int index) {
    return all.get(Math.max(0, Math.min(index, all.size() - 1)));
  }

  int type(int index) {
    return index < 0 || index >= all.size() ? Token.EOF : all.get(index).getType();
  }

  boolean isWord(int index, String word) {
    return index >= 0 && index < all.size() && all.get(index).getText().equalsIgnoreCase(word);
  }

  /** Whether the token is a whole value or the end of one. */
  boolean endsValue(int index) {
    int type = type(index);
    return isLiteral(type)
        || type == SqlBaseLexer.IDENTIFIER
        || type == SqlBaseLexer.BACKQUOTED_IDENTIFIER
        || type == SqlBaseLexer.RIGHT_PAREN
        || type == SqlBaseLexer.RIGHT_BRACKET;
  }

  /** Whether a value can begin by the token. */
  boolean beginsValue(int index) {
    int type = type(index);
    return isLiteral(type)
        || type == SqlBaseLexer.IDENTIFIER
        || type == SqlBaseLexer.BACKQUOTED_IDENTIFIER;
  }

  private static boolean isLiteral(int type) {
    return switch (type) {
      case SqlBaseLexer.STRING_LITERAL,
          SqlBaseLexer.DOUBLEQUOTED_STRING,
          SqlBaseLexer.INTEGER_VALUE,
          SqlBaseLexer.DECIMAL_VALUE,
          SqlBaseLexer.EXPONENT_VALUE,
          SqlBaseLexer.BIGINT_LITERAL,
          SqlBaseLexer.DOUBLE_LITERAL,
          SqlBaseLexer.TRUE,
          SqlBaseLexer.FALSE,
          SqlBaseLexer.NULL ->
          true;
      default -> false;
    };
  }

  /** Whether the token stands between two values. */
  boolean isBinaryOperator(int index) {
    return switch (type(index)) {
      case SqlBaseLexer.AND,
          SqlBaseLexer.OR,
          SqlBaseLexer.EQ,
          SqlBaseLexer.NEQ,
          SqlBaseLexer.NEQJ,
          SqlBaseLexer.NSEQ,
          SqlBaseLexer.LT,
          SqlBaseLexer.LTE,
          SqlBaseLexer.GT,
          SqlBaseLexer.GTE,
          SqlBaseLexer.PLUS,
          SqlBaseLexer.MINUS,
          SqlBaseLexer.ASTERISK,
          SqlBaseLexer.SLASH,
          SqlBaseLexer.PERCENT,
          SqlBaseLexer.DIV,
          SqlBaseLexer.CONCAT_PIPE,
          SqlBaseLexer.AMPERSAND,
          SqlBaseLexer.PIPE,
          SqlBaseLexer.HAT,
          SqlBaseLexer.LIKE,
          SqlBaseLexer.RLIKE ->
          true;
      default -> false;
    };
  }

  static String quoted(Token token) {
    String text = token.getText();
    boolean marked = text.startsWith("'") || text.startsWith("\"") || text.startsWith("`");
    return token.getType() == Token.EOF ? "the end" : marked ? text : "'" + text + "'";
  }

  static SyntaxProblem problem(Token token, String message, String hint) {
    int length = token.getType() == Token.EOF ? 0 : token.getText().length();
    return new SyntaxProblem(token.getStartIndex(), length, message, hint);
  }

  static SyntaxProblem problem(Token first, Token last, String message, String hint) {
    int length = last.getStopIndex() + 1 - first.getStartIndex();
    return new SyntaxProblem(first.getStartIndex(), length, message, hint);
  }
}
