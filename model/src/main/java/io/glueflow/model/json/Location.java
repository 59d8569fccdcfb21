// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a source text.
 *
 * @param file the file as the user named it, or a description such as {@code <stdin>}
 * @param line the line, counted from 1; 0 when only the file is known
 * @param column the column in UTF-16 code units, counted from 1; 0 when only the line is known
 * @param pointer the JSON pointer (RFC 6901) of the value at this place, empty for the whole
 *     document
 */
public record Location(String file, int line, int column, String pointer)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparing(Location::pointer);

  public Location {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
  }

  /** Names a file as a whole. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0, "");
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** Prints {@code file:line:column}, leaving out what is not known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
