// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.Objects;

/**
 * A JSON string. Two are the same when they say the same at the same place.
 *
 * @param location where the opening quote stands
 * @param value the text with escapes resolved
 * @param columns where its characters stand in the line of the opening quote
 */
public record JsonString(Location location, String value, StringColumns columns)
    implements JsonValue {

  /** A text whose characters have no places of their own: problems are told where it begins. */
  public JsonString(Location location, String value) {
    this(location, value, StringColumns.unknown());
  }

  /** Where a character stands, or the end of the text; the string's own place when not known. */
  public Location place(int index) {
    return columns.areKnown()
        ? new Location(location.file(), location.line(), columns.column(index), location.pointer())
        : location;
  }

  @Override
  public String kind() {
    return "a string";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonString string
        && location.equals(string.location)
        && value.equals(string.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(location, value);
  }

  @Override
  public String toString() {
    return "JsonString[location=" + location + ", value=" + value + "]";
  }
}
