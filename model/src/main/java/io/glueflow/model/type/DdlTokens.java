// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a DDL text, read one after the other. */
final class DdlTokens {

  private enum Kind {
    WORD,
    QUOTED,
    STRING,
    SYMBOL
  }

  private record Token(Kind kind, String text, int offset) {}

  private final String ddl;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  DdlTokens(String ddl) throws DdlException {
    this.ddl = ddl;
    int at = 0;
    while (at < ddl.length()) {
      char c = ddl.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '`') {
        at = quoted(at, '`', Kind.QUOTED);
      } else if (c == '\'' || c == '"') {
        at = quoted(at, c, Kind.STRING);
      } else if (isWordPart(c)) {
        int end = at;
        while (end < ddl.length() && isWordPart(ddl.charAt(end))) {
          end++;
        }
        tokens.add(new Token(Kind.WORD, ddl.substring(at, end), at));
        at = end;
      } else if ("<>(),:".indexOf(c) >= 0) {
        tokens.add(new Token(Kind.SYMBOL, String.valueOf(c), at));
        at++;
      } else {
        throw new DdlException(
            "'" + c + "' cannot stand in a schema", at, "a name with signs stands in back quotes");
      }
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private int quoted(int start, char quote, Kind kind) throws DdlException {
    StringBuilder text = new StringBuilder();
    for (int i = start + 1; i < ddl.length(); i++) {
      char c = ddl.charAt(i);
      if (kind == Kind.STRING && c == '\\' && i + 1 < ddl.length()) {
        text.append(unescaped(ddl.charAt(++i)));
      } else if (c != quote) {
        text.append(c);
      } else if (kind == Kind.QUOTED && i + 1 < ddl.length() && ddl.charAt(i + 1) == quote) {
        text.append(quote);
        i++;
      } else {
        tokens.add(new Token(kind, text.toString(), start));
        return i + 1;
      }
    }
    throw new DdlException("a quote that begins here is never closed", start, "");
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0' -> '\0';
      default -> c;
    };
  }

  /** Where the next token begins. */
  int offset() {
    return atEnd() ? ddl.length() : tokens.get(next).offset();
  }

  boolean atEnd() {
    return next >= tokens.size();
  }

  boolean isNext(String symbol) {
    return !atEnd()
        && tokens.get(next).kind() == Kind.SYMBOL
        && tokens.get(next).text().equals(symbol);
  }

  boolean skip(String symbol) {
    boolean found = isNext(symbol);
    next += found ? 1 : 0;
    return found;
  }

  boolean skipWord(String word) {
    boolean found =
        !atEnd()
            && tokens.get(next).kind() == Kind.WORD
            && tokens.get(next).text().equalsIgnoreCase(word);
    next += found ? 1 : 0;
    return found;
  }

  void expect(String symbol) throws DdlException {
    if (!skip(symbol)) {
      throw new DdlException("expected '" + symbol + "', found " + found(), offset(), "");
    }
  }

  void expectWord(String word) throws DdlException {
    if (!skipWord(word)) {
      throw new DdlException("expected " + word + ", found " + found(), offset(), "");
    }
  }

  void expectEnd() throws DdlException {
    if (!atEnd()) {
      throw new DdlException(
          "expected ',' or the end, found " + found(),
          offset(),
          "columns are separated by commas; a name with spaces stands in back quotes");
    }
  }

  String name(String what) throws DdlException {
    if (atEnd()
        || tokens.get(next).kind() == Kind.SYMBOL
        || tokens.get(next).kind() == Kind.STRING) {
      throw new DdlException("expected " + what + ", found " + found(), offset(), "");
    }
    return tokens.get(next++).text();
  }

  String string() throws DdlException {
    if (atEnd() || tokens.get(next).kind() != Kind.STRING) {
      throw new DdlException("expected a quoted text, found " + found(), offset(), "");
    }
    return tokens.get(next++).text();
  }

  int number() throws DdlException {
    String found = found();
    int offset = offset();
    try {
      return Integer.parseInt(name("a number"));
    } catch (NumberFormatException e) {
      throw new DdlException("expected a number, found " + found, offset, "");
    }
  }

  private String found() {
    return atEnd() ? "the end" : "'" + tokens.get(next).text() + "'";
  }
}
