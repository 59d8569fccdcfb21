// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Python expression as far as its layout goes: texts, and brackets with items between commas.
 *
 * @param parts its parts, in order
 */
record PythonTree(List<Part> parts) {

  /** A part of an expression. */
  sealed interface Part {}

  /** Code without brackets. */
  record Text(String code) implements Part {}

  /** The end of a line between two strings that are one. */
  record Break() implements Part {}

  /** Brackets. */
  record Group(char opening, char closing, List<PythonTree> items) implements Part {

    Group {
      items = List.copyOf(items);
    }

    /** In one line, unless strings in it stand in several. */
    Optional<String> flat() {
      List<String> lines = new ArrayList<>();
      for (PythonTree item : items) {
        Optional<String> line = item.flat();
        if (line.isEmpty()) {
          return Optional.empty();
        }
        lines.add(line.get());
      }
      return Optional.of(opening + String.join(", ", lines) + closing);
    }

    /** About how long it is. */
    int length() {
      return flat().map(String::length).orElse(Integer.MAX_VALUE);
    }
  }

  PythonTree {
    parts = List.copyOf(parts);
  }

  /** An expression; none if it holds a comment or a string of several lines. */
  static Optional<PythonTree> of(String code) {
    return new Reader(code).read();
  }

  /** In one line, unless strings in it stand in several. */
  Optional<String> flat() {
    StringBuilder line = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Text text) {
        line.append(text.code());
      } else if (part instanceof Group group && group.flat().isPresent()) {
        line.append(group.flat().get());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(line.toString());
  }

  /** Reads code, character by character. */
  private static final class Reader {

    private final String code;
    private int at;
    private boolean understood = true;

    Reader(String code) {
      this.code = code;
    }

    Optional<PythonTree> read() {
      List<PythonTree> items = items('\0');
      return understood && items.size() == 1 && at >= code.length()
          ? Optional.of(items.get(0))
          : Optional.empty();
    }

    private List<PythonTree> items(char closing) {
      List<PythonTree> items = new ArrayList<>();
      List<Part> parts = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      while (at < code.length() && understood) {
        char c = code.charAt(at);
        if (c == closing) {
          break;
        }
        if ("([{".indexOf(c) >= 0) {
          end(text, parts);
          parts.add(group(c));
        } else if (c == ',' && closing != '\0') {
          at++;
          item(text, parts, items);
        } else if (c == '"' || c == '\'') {
          string(c, text);
        } else if (Character.isWhitespace(c)) {
          space(text, parts);
        } else {
          understood = understood && c != '#' && c != '\\' && ")]}".indexOf(c) < 0;
          text.append(c);
          at++;
        }
      }
      item(text, parts, items);
      return items;
    }

    private Group group(char opening) {
      char closing = ")]}".charAt("([{".indexOf(opening));
      at++;
      List<PythonTree> items = items(closing);
      understood = understood && at < code.length();
      at++;
      return new Group(opening, closing, items);
    }

    private void string(char quote, StringBuilder text) {
      if (code.startsWith(String.valueOf(quote).repeat(3), at)) {
        understood = false;
        return;
      }
      int from = at;
      at++;
      while (at < code.length() && code.charAt(at) != quote && code.charAt(at) != '\n') {
        at += code.charAt(at) == '\\' ? 2 : 1;
      }
      understood = understood && at < code.length() && code.charAt(at) == quote;
      at = Math.min(at + 1, code.length());
      text.append(code, from, at);
    }

    private void space(StringBuilder text, List<Part> parts) {
      while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
        at++;
      }
      boolean afterString = !text.isEmpty() && "\"'".indexOf(text.charAt(text.length() - 1)) >= 0;
      boolean beforeString = code.substring(at).matches("(?s)f?[\"'].*");
      if (afterString && beforeString) {
        end(text, parts);
        parts.add(new Break());
      } else if (!text.isEmpty() || endsWithGroup(parts)) {
        text.append(' ');
      }
    }

    private static boolean endsWithGroup(List<Part> parts) {
      return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Group;
    }

    private static void end(StringBuilder text, List<Part> parts) {
      if (!text.isEmpty()) {
        parts.add(new Text(text.toString()));
        text.setLength(0);
      }
    }

    private static void item(StringBuilder text, List<Part> parts, List<PythonTree> items) {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      end(text, parts);
      if (!parts.isEmpty()) {
        items.add(new PythonTree(parts));
        parts.clear();
      }
    }
  }
}
