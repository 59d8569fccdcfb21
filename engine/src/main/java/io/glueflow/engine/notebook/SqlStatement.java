// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

/**
 * A cell of SQL as a statement of Python. The kernel puts the text between three quotes of Python,
 * so a backslash in it means what it means there.
 */
final class SqlStatement {

  private SqlStatement() {}

  /** The statement that does what the cell does. */
  static String of(String sql) {
    String written = sql.stripTrailing();
    String meant = PythonEscapes.resolve(written).orElse(PythonEscapes.lines(written));
    return "spark.sql(\"\"\"" + escaped(meant) + "\"\"\").show()";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      boolean endsText = next == text.length() || text.charAt(next) == '"';
      escaped.append(c == '"' && endsText ? "\\\"" : escaped(c));
    }
    return escaped.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\n";
      case '\t' -> "\t";
      default -> isPlain(c) ? Character.toString(c) : unicode(c);
    };
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String unicode(int c) {
    return c > 0xffff ? String.format("\\U%08x", c) : String.format("\\u%04x", c);
  }
}
