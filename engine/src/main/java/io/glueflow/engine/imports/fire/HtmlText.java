// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The text of a piece of HTML, as somebody reads it. */
final class HtmlText {

  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "tr", "pre");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–",
          "mdash", "—", "hellip", "…");
  private static final int LONGEST_ENTITY = 10;

  private HtmlText() {}

  /** Takes the text out of HTML; what is no HTML stays as it is. */
  static String of(String html) {
    StringBuilder text = new StringBuilder(html.length());
    int lastEnd = html.lastIndexOf('>');
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      int end = c == '<' && at < lastEnd ? endOfTag(html, at) : -1;
      if (end > 0) {
        append(tag(html.substring(at + 1, end)), text);
        at = end + 1;
      } else if (c == '&') {
        at = entity(html, at, text);
      } else {
        text.append(c);
        at++;
      }
    }
    return tidy(text.toString());
  }

  /** Where a tag ends, -1 when what begins with {@code <} is none. */
  private static int endOfTag(String html, int start) {
    boolean name =
        start + 1 < html.length()
            && (Character.isLetter(html.charAt(start + 1))
                || "/!".indexOf(html.charAt(start + 1)) >= 0);
    return name ? html.indexOf('>', start) : -1;
  }

  private static String tag(String inside) {
    return inside.strip().toLowerCase(Locale.ROOT).split("[\\s/]+(?!$)|/$", 2)[0];
  }

  private static void append(String tag, StringBuilder text) {
    if (tag.equals("li")) {
      text.append("\n- ");
    } else if (BLOCKS.contains(tag)) {
      text.append('\n');
    } else if (tag.equals("td") || tag.equals("th")) {
      text.append(' ');
    }
  }

  private static int entity(String html, int start, StringBuilder text) {
    int length =
        html.substring(start, Math.min(html.length(), start + LONGEST_ENTITY)).indexOf(';');
    int end = start + length;
    if (length < 0) {
      text.append('&');
      return start + 1;
    }
    String name = html.substring(start + 1, end);
    String known = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.get(name);
    text.append(known == null ? html.substring(start, end + 1) : known);
    return end + 1;
  }

  private static String numbered(String number) {
    boolean hex = number.startsWith("x") || number.startsWith("X");
    try {
      int code = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
      return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String tidy(String text) {
    return text.replace('\u00a0', ' ')
        .replaceAll("[ \\t\\r]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }
}
