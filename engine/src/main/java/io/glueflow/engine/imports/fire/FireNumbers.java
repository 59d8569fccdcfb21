// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that exports write as texts. */
final class FireNumbers {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]{1,18}\\.?|[0-9]{0,18}\\.[0-9]{1,18})");

  private FireNumbers() {}

  /** The number that a text is, empty when it is none. */
  static Optional<BigDecimal> decimal(FireText text) {
    String number = text.text().strip();
    return NUMBER.matcher(number).matches()
        ? Optional.of(new BigDecimal(number))
        : Optional.empty();
  }

  /** A number as JSON; what is none stays a text, so that it is told where it stands. */
  static JsonValue json(FireText text) {
    return decimal(text)
        .map(number -> (JsonValue) new JsonNumber(text.location(), plain(number)))
        .orElseGet(text::json);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The whole number that a text is, another one when it is none. */
  static long whole(FireText text, long otherwise) {
    return decimal(text).map(BigDecimal::longValue).orElse(otherwise);
  }
}
