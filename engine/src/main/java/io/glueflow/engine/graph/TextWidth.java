// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

/** Estimates how wide a text is drawn: there is no font to ask. Rather too wide than too narrow. */
final class TextWidth {

  private static final double NARROW = 0.36;
  private static final double USUAL = 0.62;
  private static final double CAPITAL = 0.74;
  private static final double WIDE = 0.98;
  private static final double SQUARE = 1.1;
  private static final int FIRST_SQUARE = 0x1100;

  private TextWidth() {}

  /** How wide a text is. */
  static int of(String text, int fontSize) {
    return (int) Math.ceil(text.codePoints().mapToDouble(TextWidth::width).sum() * fontSize);
  }

  /** The text, cut where it would be wider than it may. */
  static String shortened(String text, int fontSize, int most) {
    double room = (double) most / fontSize;
    double width = 0;
    int keep = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += width(text.codePointAt(i));
      if (width > room) {
        return text.substring(0, keep) + "…";
      }
      if (width + SQUARE <= room) {
        // an ellipsis fits behind this character
        keep = i + Character.charCount(text.codePointAt(i));
      }
    }
    return text;
  }

  private static double width(int character) {
    if (character >= FIRST_SQUARE) {
      return SQUARE;
    }
    if ("iIjlft.,:;'|!()[]· ".indexOf(character) >= 0) {
      return NARROW;
    }
    if ("mwMW@%".indexOf(character) >= 0) {
      return WIDE;
    }
    return Character.isUpperCase(character) ? CAPITAL : USUAL;
  }
}
