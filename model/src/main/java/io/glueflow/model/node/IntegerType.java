// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;

/** Whole numbers within bounds. */
record IntegerType(long minimum, long maximum) implements PropertyType<Long> {
  @Override
  public String description() {
    if (maximum == Long.MAX_VALUE) {
      return minimum == Long.MIN_VALUE
          ? "a whole number"
          : "a whole number from " + minimum + " on";
    }
    return "a whole number from " + minimum + " to " + maximum;
  }

  @Override
  public Optional<Long> read(JsonValue value, PropertyReading reading) {
    if (reading.isWaiting(value)) {
      return Optional.empty();
    }
    if (!(value instanceof JsonNumber number)) {
      reading.wrongKind(value, description());
      return Optional.empty();
    }
    BigDecimal exact = number.value();
    boolean whole = exact.stripTrailingZeros().scale() <= 0;
    if (!whole
        || exact.compareTo(BigDecimal.valueOf(minimum)) < 0
        || exact.compareTo(BigDecimal.valueOf(maximum)) > 0) {
      reading.report(
          DiagnosticCode.VALUE_OUT_OF_RANGE,
          value.location(),
          "expected " + description() + ", found " + exact.toPlainString(),
          "");
      return Optional.empty();
    }
    return Optional.of(exact.longValueExact());
  }

  @Override
  public JsonObject jsonSchema() {
    Json.ObjectBuilder schema = Json.object().put("type", "integer").put("minimum", minimum);
    return maximum == Long.MAX_VALUE ? schema.build() : schema.put("maximum", maximum).build();
  }
}
