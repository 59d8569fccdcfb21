// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

/**
 * A JSON string.
 *
 * @param location where the opening quote stands
 * @param value the text with escapes resolved
 */
public record JsonString(Location location, String value) implements JsonValue {

  @Override
  public String kind() {
    return "a string";
  }
}
