// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.List;

/**
 * A JSON array.
 *
 * @param location where the opening bracket stands
 * @param items the items in their order
 */
public record JsonArray(Location location, List<JsonValue> items) implements JsonValue {

  public JsonArray {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "an array";
  }
}
