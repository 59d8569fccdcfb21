// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import io.glueflow.model.parameter.MarkedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where lines of a program are broken. */
final class CodeLayout {

  /** The longest line, in characters, with the indentation of the program's body. */
  static final int WIDTH = 92;

  private static final int SHORT_ARGUMENTS = 64;
  private static final int LONGEST_TEXT = 76;
  private static final int TOLERANCE = 8;
  private static final int VALUE_LENGTH = 10;

  private CodeLayout() {}

  /**
   * Values between parentheses: in one line if they are short, else each in a line of its own.
   *
   * @param items the values
   * @param last what stands behind the last of several lines
   * @param indent what each of them begins with
   */
  static String arguments(Collection<String> items, String last, String indent) {
    String line = String.join(", ", items);
    boolean isShort = line.indexOf('\n') < 0 && line.length() <= SHORT_ARGUMENTS;
    if (isShort || items.size() == 1) {
      return line;
    }
    return "\n" + indent + indented(String.join(",\n", items), indent) + last + "\n";
  }

  /** The lines of a text, broken between words. */
  static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A text in parts short enough for a line; a text that has lines already is one part. */
  static List<MarkedText> lines(MarkedText text) {
    if (length(text) <= LONGEST_TEXT + TOLERANCE) {
      return List.of(text);
    }
    List<MarkedText> lines = new ArrayList<>();
    List<MarkedText.Part> line = new ArrayList<>();
    int length = 0;
    for (MarkedText.Part piece : pieces(text)) {
      int added = piece instanceof MarkedText.Words words ? words.text().length() : VALUE_LENGTH;
      if (length + added > LONGEST_TEXT && length > 0 && piece instanceof MarkedText.Words) {
        lines.add(new MarkedText(line));
        line = new ArrayList<>();
        length = 0;
      }
      line.add(piece);
      length += added;
    }
    lines.add(new MarkedText(line));
    return lines;
  }

  private static int length(MarkedText text) {
    return text.parts().stream()
        .mapToInt(
            part -> part instanceof MarkedText.Words words ? words.text().length() : VALUE_LENGTH)
        .sum();
  }

  /** The words of a text, each with the blank behind it, and its values. */
  private static List<MarkedText.Part> pieces(MarkedText text) {
    boolean hasLines =
        text.parts().stream()
            .anyMatch(
                part -> part instanceof MarkedText.Words words && words.text().contains("\n"));
    if (hasLines) {
      return text.parts();
    }
    List<MarkedText.Part> pieces = new ArrayList<>();
    for (MarkedText.Part part : text.parts()) {
      if (part instanceof MarkedText.Words words) {
        for (String word : words.text().split("(?<= )(?=[^ ])", -1)) {
          pieces.add(new MarkedText.Words(word));
        }
      } else {
        pieces.add(part);
      }
    }
    return pieces;
  }

  /** The same text with all its lines but the first moved to the right. */
  static String indented(String text, String by) {
    return text.replace("\n", "\n" + by);
  }
}
