// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.math.BigDecimal;

/**
 * A JSON number, exact.
 *
 * @param location where the number begins
 * @param value its exact decimal value
 */
public record JsonNumber(Location location, BigDecimal value) implements JsonValue {

  @Override
  public String kind() {
    return "a number";
  }
}
