// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

/** Moves code to the right, for templates. */
public final class Indentation {

  /** The same code, each line of it moved by some blanks. */
  public String by(int blanks, String code) {
    String margin = " ".repeat(blanks);
    StringBuilder moved = new StringBuilder();
    String separator = "";
    for (String line : code.lines().toList()) {
      moved.append(separator).append(line.isBlank() ? "" : margin + line);
      separator = "\n";
    }
    return moved.toString();
  }
}
