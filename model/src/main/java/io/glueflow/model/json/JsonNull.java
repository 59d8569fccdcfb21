// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

/** The JSON value {@code null}. */
public record JsonNull(Location location) implements JsonValue {

  @Override
  public String kind() {
    return "null";
  }
}
