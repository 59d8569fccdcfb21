// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the statements and magics of a code cell: knows strings, comments, brackets and lines that
 * are continued, so that nothing inside of a statement is taken for a magic. A cell that ends
 * inside of something would swallow the cells behind it, and is refused.
 */
final class PythonScan {

  private static final Pattern FOLLOWS = Pattern.compile("(else|elif|except|finally)\\b[\\s\\S]*");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z]{0,2}");

  private final String text;
  private final StringBuilder skeleton;
  private final StringBuilder formatted = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  /**
   * What was found.
   *
   * @param pieces all lines, in order
   * @param skeleton the text with blanks in the place of strings, comments and magics
   * @param formatted what stands in strings that are formatted, which is code too
   */
  record Result(List<Piece> pieces, String skeleton, String formatted) {

    Result {
      pieces = List.copyOf(pieces);
    }
  }

  private PythonScan(String text) {
    this.text = text;
    this.skeleton = new StringBuilder(text);
  }

  /**
   * Scans the text of a cell.
   *
   * @throws UnsoundCellException if it is not Python that can stand between other cells
   */
  static Result of(String text) throws UnsoundCellException {
    PythonScan scan = new PythonScan(text);
    scan.cell();
    return new Result(scan.pieces, scan.skeleton.toString(), scan.formatted.toString());
  }

  private void cell() throws UnsoundCellException {
    checkCharacters();
    while (at < text.length()) {
      int start = at;
      Piece.Kind kind = lines();
      if (kind == Piece.Kind.MAGIC || kind == Piece.Kind.CELL_MAGIC) {
        blank(start, at);
      }
      pieces.add(new Piece(kind, start, at));
    }
    Piece first = null;
    Piece last = null;
    for (Piece piece : pieces) {
      boolean code = piece.kind() == Piece.Kind.CODE;
      first = first == null && code ? piece : first;
      // an indented magic leaves a statement behind
      last = code || (piece.kind() == Piece.Kind.MAGIC && isIndented(piece)) ? piece : last;
    }
    if (first != null) {
      checkFirst(first);
    }
    if (last != null && last.kind() == Piece.Kind.CODE) {
      checkLast(last);
    }
  }

  private void checkCharacters() throws UnsoundCellException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !paired)) {
        throw new UnsoundCellException(i, "a character here cannot stand in a Python file");
      }
      i += paired ? 1 : 0;
    }
  }

  private void checkFirst(Piece piece) throws UnsoundCellException {
    String statement = skeleton.substring(piece.start(), piece.end());
    if (isIndented(piece)) {
      throw new UnsoundCellException(piece.start(), "the cell begins with an indented line");
    }
    if (FOLLOWS.matcher(statement).matches()) {
      throw new UnsoundCellException(
          piece.start(), "the cell begins with what can only follow another statement");
    }
  }

  private boolean isIndented(Piece piece) {
    return Character.isWhitespace(text.charAt(piece.start()));
  }

  private void checkLast(Piece piece) throws UnsoundCellException {
    String statement = skeleton.substring(piece.start(), piece.end()).strip();
    if (statement.endsWith(":") || statement.startsWith("@")) {
      throw new UnsoundCellException(piece.start(), "the cell ends before its last statement does");
    }
  }

  private Piece.Kind lines() throws UnsoundCellException {
    int first = at;
    while (first < text.length() && " \t\f".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    if (first == text.length() || isLineEnd(first) || text.charAt(first) == '#') {
      int end = lineEnd(first);
      blank(first, end);
      at = afterLineEnd(end);
      return Piece.Kind.BLANK;
    }
    if (first == at && text.startsWith("%%", at)) {
      at = text.length();
      return Piece.Kind.CELL_MAGIC;
    }
    if ("%!?".indexOf(text.charAt(first)) >= 0) {
      magic();
      return Piece.Kind.MAGIC;
    }
    int start = at;
    if (statement()) {
      return Piece.Kind.CODE;
    }
    at = start;
    magic();
    return Piece.Kind.MAGIC;
  }

  /** Goes behind a magic, whose line goes on behind a backslash. */
  private void magic() {
    int end = lineEnd(at);
    while (end < text.length() && text.charAt(end - 1) == '\\') {
      end = lineEnd(afterLineEnd(end));
    }
    at = afterLineEnd(end);
  }

  /** Goes behind a statement; false when it is no Python but a call of IPython. */
  private boolean statement() throws UnsoundCellException {
    Deque<Integer> open = new ArrayDeque<>();
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isLineEnd(at) && open.isEmpty()) {
        at = afterLineEnd(at);
        return true;
      }
      switch (c) {
        case '#' -> comment();
        case '"', '\'' -> string(start);
        case '(', '[', '{' -> open.push(at++);
        case ')', ']', '}' -> close(open);
        case '\\' -> backslash();
        case '?' -> {
          if (open.isEmpty()) {
            return false;
          }
          at++;
        }
        case '=' -> {
          at++;
          if (open.isEmpty() && isMagicBehind()) {
            return false;
          }
        }
        default -> at++;
      }
    }
    if (!open.isEmpty()) {
      throw new UnsoundCellException(open.peek(), "a bracket is opened and never closed");
    }
    return true;
  }

  /** No expression begins with these signs. */
  private boolean isMagicBehind() {
    int next = at;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next < text.length() && (text.charAt(next) == '%' || text.charAt(next) == '!');
  }

  private void close(Deque<Integer> open) throws UnsoundCellException {
    int bracket = ")]}".indexOf(text.charAt(at));
    if (open.isEmpty() || "([{".indexOf(text.charAt(open.pop())) != bracket) {
      throw new UnsoundCellException(at, "a bracket is closed that was not opened");
    }
    at++;
  }

  private void backslash() throws UnsoundCellException {
    if (at + 1 == text.length()) {
      throw new UnsoundCellException(at, "the cell ends in a line that would go on");
    }
    at = isLineEnd(at + 1) ? afterLineEnd(at + 1) : at + 1;
    if (at == text.length()) {
      throw new UnsoundCellException(at - 1, "the cell ends in a line that would go on");
    }
  }

  private void comment() {
    int end = lineEnd(at);
    blank(at, end);
    at = end;
  }

  private void string(int statement) throws UnsoundCellException {
    int start = at;
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = text.startsWith(triple, at);
    at += isTriple ? 3 : 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        at = isLineEnd(at + 1) ? afterLineEnd(at + 1) : at + 2;
      } else if (isTriple ? text.startsWith(triple, at) : c == quote) {
        at += isTriple ? 3 : 1;
        if (isFormatted(statement, start)) {
          formatted.append(text, start, at).append('\n');
        }
        blank(start, at);
        return;
      } else if (!isTriple && isLineEnd(at)) {
        break;
      } else {
        at++;
      }
    }
    throw new UnsoundCellException(start, "a string begins here and never ends");
  }

  private boolean isFormatted(int statement, int quote) {
    int from = quote;
    while (from > statement && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    String prefix = text.substring(from, quote);
    return PREFIX.matcher(prefix).matches() && prefix.matches(".*[fFtT].*");
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isLineEnd(i)) {
        skeleton.setCharAt(i, ' ');
      }
    }
  }

  private boolean isLineEnd(int offset) {
    return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !isLineEnd(end)) {
      end++;
    }
    return end;
  }

  private int afterLineEnd(int end) {
    if (end >= text.length()) {
      return text.length();
    }
    return end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
}
