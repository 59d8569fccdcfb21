// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a table of a database as people write it in SQL: parts with dots between, some of
 * them in quotes.
 *
 * <p>What is not a plain word or in quotes is a name as it stands: no text can be more than a name.
 *
 * @param parts the table last
 */
public record TableReference(List<Part> parts) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public TableReference {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a name.
   *
   * @param name the name without quotes
   * @param exact whether it is meant exactly so, rather than in the database's own case
   */
  public record Part(String name, boolean exact) {}

  /**
   * Reads a name.
   *
   * @throws IllegalArgumentException when something stands behind a closing quote
   */
  public static TableReference parse(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      char closing = at < text.length() ? closing(text.charAt(at)) : 0;
      StringBuilder name = new StringBuilder();
      if (closing == 0) {
        int dot = text.indexOf('.', at);
        int end = dot < 0 ? text.length() : dot;
        name.append(text, at, end);
        at = end;
      } else {
        at = quoted(text, at + 1, closing, name);
      }
      parts.add(new Part(name.toString(), closing != 0 || !WORD.matcher(name).matches()));
      if (at < text.length() && text.charAt(at) != '.') {
        throw new IllegalArgumentException(
            "'" + text + "' is no name of a table: something stands behind a closing quote");
      }
      at++;
    }
    return new TableReference(parts);
  }

  private static char closing(char opening) {
    return switch (opening) {
      case '"', '`' -> opening;
      case '[' -> ']';
      default -> 0;
    };
  }

  /** Reads up to behind the closing quote; a doubled one is part of the name. */
  private static int quoted(String text, int from, char closing, StringBuilder name) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean last = c == closing && (at + 1 == text.length() || text.charAt(at + 1) != closing);
      if (last) {
        return at + 1;
      }
      name.append(c);
      at += c == closing ? 2 : 1;
    }
    throw new IllegalArgumentException("'" + text + "' is no name of a table: a quote is open");
  }

  /** Another table of the same schema. */
  public TableReference beside(String table) {
    List<Part> other = new ArrayList<>(parts.subList(0, parts.size() - 1));
    other.add(new Part(table, true));
    return new TableReference(other);
  }
}
