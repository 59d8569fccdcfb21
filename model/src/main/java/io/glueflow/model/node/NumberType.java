// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers within bounds. */
record NumberType(double minimum, double maximum) implements PropertyType<Double> {
  @Override
  public String description() {
    return "a number from "
        + BigDecimal.valueOf(minimum).stripTrailingZeros().toPlainString()
        + (maximum == Double.MAX_VALUE
            ? " on"
            : " to " + BigDecimal.valueOf(maximum).stripTrailingZeros().toPlainString());
  }

  @Override
  public Optional<Double> read(JsonValue value, PropertyReading reading) {
    if (reading.isWaiting(value)) {
      return Optional.empty();
    }
    if (!(value instanceof JsonNumber number)) {
      reading.wrongKind(value, description());
      return Optional.empty();
    }
    double found = number.value().doubleValue();
    if (found < minimum || found > maximum) {
      reading.report(
          DiagnosticCode.VALUE_OUT_OF_RANGE,
          value.location(),
          "expected " + description() + ", found " + number.value().toPlainString(),
          "");
      return Optional.empty();
    }
    return Optional.of(found);
  }

  @Override
  public JsonObject jsonSchema() {
    Json.ObjectBuilder schema = Json.object().put("type", "number").put("minimum", bound(minimum));
    return maximum == Double.MAX_VALUE
        ? schema.build()
        : schema.put("maximum", bound(maximum)).build();
  }

  private static JsonNumber bound(double value) {
    return new JsonNumber(Location.ofFile(""), BigDecimal.valueOf(value).stripTrailingZeros());
  }
}
