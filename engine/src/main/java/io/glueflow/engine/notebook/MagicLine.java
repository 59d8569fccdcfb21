// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a magic.
 *
 * @param name its name
 * @param value what stands behind it, as the kernel takes it: without the quotes around it
 */
record MagicLine(String name, String value) {

  private static final Pattern LINE =
      Pattern.compile("%{1,2}([A-Za-z_][A-Za-z0-9_.]*)(?![^\\s])(.*)", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("\\s#.*", Pattern.DOTALL);
  private static final Pattern CONTINUED = Pattern.compile("\\\\(\r\n|\r|\n)\\s*");

  /** Reads a line, or lines of which each but the last ends in a backslash. */
  static Optional<MagicLine> of(String text) {
    Matcher line = LINE.matcher(text.strip());
    if (!line.matches()) {
      return Optional.empty();
    }
    String value = CONTINUED.matcher(line.group(2)).replaceAll("");
    value = COMMENT.matcher(value).replaceFirst("").strip();
    return Optional.of(new MagicLine(line.group(1), unquoted(value)));
  }

  private static String unquoted(String value) {
    return value.replaceAll("^[\"']+|[\"']+$", "");
  }

  /** Whether the notebook fills in values of variables. */
  boolean hasVariables() {
    return value.contains("{") || value.contains("$");
  }
}
