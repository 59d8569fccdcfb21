// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.antlr.CharStream;
import io.glueflow.sql.grammar.antlr.CommonToken;
import io.glueflow.sql.grammar.antlr.Token;
import io.glueflow.sql.grammar.antlr.TokenSource;
import io.glueflow.sql.grammar.antlr.misc.Pair;
import java.util.ArrayList;
import java.util.List;

/** Takes plain expressions apart into the tokens that Spark's lexer finds in them. */
final class PlainLexer {

  private final String text;
  private final Pair<TokenSource, CharStream> source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  PlainLexer(String text) {
    this.text = text;
    this.source = new Pair<>(null, new UpperCaseStream(text));
  }

  /** The tokens, the end of the text being the last. */
  List<Token> tokens() throws NotPlainException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        at++;
      } else if (isLetter(c)) {
        word();
      } else if (isDigit(c)) {
        number();
      } else if (c == '\'') {
        quoted(SqlBaseLexer.STRING_LITERAL, '\'');
      } else if (c == '`') {
        quoted(SqlBaseLexer.BACKQUOTED_IDENTIFIER, '`');
      } else {
        sign(c);
      }
    }
    CommonToken end = new CommonToken(source, Token.EOF, Token.DEFAULT_CHANNEL, at, at - 1);
    tokens.add(end);
    return tokens;
  }

  private void word() throws NotPlainException {
    int end = at + 1;
    while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    // a letter that is not one of these may go on the name; a quote makes a literal of it
    char next = end < text.length() ? text.charAt(end) : ' ';
    int kind = Words.kind(text.substring(at, end));
    if (kind == 0 || next > '~' || next == '\'' || next == '"') {
      throw new NotPlainException();
    }
    add(kind, end);
  }

  private void number() throws NotPlainException {
    int end = digits(at);
    int kind = SqlBaseLexer.INTEGER_VALUE;
    if (end < text.length() && text.charAt(end) == '.') {
      int point = end;
      end = digits(point + 1);
      if (end == point + 1) {
        throw new NotPlainException();
      }
      kind = SqlBaseLexer.DECIMAL_VALUE;
    }
    char next = end < text.length() ? text.charAt(end) : ' ';
    if (isLetter(next) || next > '~' || next == '.') {
      throw new NotPlainException();
    }
    add(kind, end);
  }

  private int digits(int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void quoted(int kind, char quote) throws NotPlainException {
    int end = text.indexOf(quote, at + 1);
    boolean doubled = end > 0 && end + 1 < text.length() && text.charAt(end + 1) == quote;
    if (end <= at + 1 && quote == '`') {
      throw new NotPlainException();
    }
    if (end < 0 || doubled || text.substring(at, end).indexOf('\\') >= 0) {
      throw new NotPlainException();
    }
    add(kind, end + 1);
  }

  private void sign(char c) throws NotPlainException {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    switch (c) {
      case '(' -> add(SqlBaseLexer.LEFT_PAREN, at + 1);
      case ')' -> add(SqlBaseLexer.RIGHT_PAREN, at + 1);
      case ',' -> add(SqlBaseLexer.COMMA, at + 1);
      case '+' -> add(SqlBaseLexer.PLUS, at + 1);
      case '*' -> single(SqlBaseLexer.ASTERISK, next, "/");
      case '%' -> add(SqlBaseLexer.PERCENT, at + 1);
      case '/' -> single(SqlBaseLexer.SLASH, next, "*/");
      case '-' -> single(SqlBaseLexer.MINUS, next, "->");
      case '.' -> dot(next);
      case '=' -> single(SqlBaseLexer.EQ, next, "=>");
      case '<' -> less(next);
      case '>' -> greater(next);
      case '!' -> pair(SqlBaseLexer.NEQJ, next, '=');
      case '|' -> pair(SqlBaseLexer.CONCAT_PIPE, next, '|');
      default -> throw new NotPlainException();
    }
  }

  private void single(int kind, char next, String notBefore) throws NotPlainException {
    if (notBefore.indexOf(next) >= 0) {
      throw new NotPlainException();
    }
    add(kind, at + 1);
  }

  private void pair(int kind, char next, char second) throws NotPlainException {
    if (next != second) {
      throw new NotPlainException();
    }
    add(kind, at + 2);
  }

  /** Between names alone: elsewhere it may belong to a number. */
  private void dot(char next) throws NotPlainException {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    boolean names =
        (isLetter(before) || isDigit(before) || before == '`') && (isLetter(next) || next == '`');
    if (!names) {
      throw new NotPlainException();
    }
    add(SqlBaseLexer.DOT, at + 1);
  }

  private void less(char next) throws NotPlainException {
    if (next == '=' && !(at + 2 < text.length() && text.charAt(at + 2) == '>')) {
      add(SqlBaseLexer.LTE, at + 2);
    } else if (next == '>') {
      add(SqlBaseLexer.NEQ, at + 2);
    } else {
      single(SqlBaseLexer.LT, next, "=<");
    }
  }

  private void greater(char next) throws NotPlainException {
    if (next == '=') {
      add(SqlBaseLexer.GTE, at + 2);
    } else {
      single(SqlBaseLexer.GT, next, ">");
    }
  }

  private void add(int kind, int end) {
    tokens.add(new CommonToken(source, kind, Token.DEFAULT_CHANNEL, at, end - 1));
    at = end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
