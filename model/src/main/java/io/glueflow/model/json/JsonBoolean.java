// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

/** The JSON value {@code true} or {@code false}. */
public record JsonBoolean(Location location, boolean value) implements JsonValue {

  @Override
  public String kind() {
    return "a boolean";
  }
}
