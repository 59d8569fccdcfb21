// SPDX-License-Identifier: Apache-2.0
package io.glueflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a golden file, or rewrites the file.
 *
 * <p>{@code ./dev golden} runs the tests with {@code -Dglueflow.golden=write}, which rewrites; the
 * difference is then reviewed like code.
 */
public final class Golden {

  private static final String SWITCH = "glueflow.golden";

  private Golden() {}

  /**
   * Compares a text with a file.
   *
   * @param file the golden file
   * @param actual what the product says now
   * @throws AssertionError when they differ and golden files are not being rewritten
   */
  public static void check(Path file, String actual) {
    try {
      if ("write".equals(System.getProperty(SWITCH))) {
        write(file, actual);
      } else if (!Files.exists(file)) {
        throw new AssertionError("There is no golden file " + file + hint(actual));
      } else if (!Files.readString(file).equals(actual)) {
        throw new AssertionError("Differs from " + file + difference(file, actual) + hint(actual));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  private static String difference(Path file, String actual) throws IOException {
    String[] expectedLines = Files.readString(file).split("\n", -1);
    String[] actualLines = actual.split("\n", -1);
    for (int i = 0; i < Math.max(expectedLines.length, actualLines.length); i++) {
      String expectedLine = i < expectedLines.length ? expectedLines[i] : "<end>";
      String actualLine = i < actualLines.length ? actualLines[i] : "<end>";
      if (!expectedLine.equals(actualLine)) {
        return " first at line "
            + (i + 1)
            + "\n  expected: "
            + expectedLine
            + "\n  actual:   "
            + actualLine;
      }
    }
    return "";
  }

  private static String hint(String actual) {
    return "\nIf the new text is right, run './dev golden' and review the difference.\n\n" + actual;
  }
}
