// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

/** Writes texts into XML and HTML. */
public final class Xml {

  private Xml() {}

  /** The text with everything escaped that means something, and without what XML cannot hold. */
  public static String text(String text) {
    StringBuilder xml = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(xml, c));
    return xml.toString();
  }

  private static void append(StringBuilder xml, int c) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      case '\'' -> xml.append("&#39;");
      default -> {
        boolean allowed =
            c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
        xml.appendCodePoint(allowed ? c : 0xFFFD);
      }
    }
  }
}
