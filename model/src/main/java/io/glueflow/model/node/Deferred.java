// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.Placeholder;

/** Tells values that wait for a parameter, and so cannot be judged yet. */
final class Deferred {

  private Deferred() {}

  /** Whether a value still holds placeholders after binding. */
  static boolean isWaiting(JsonValue value) {
    return value instanceof JsonString string && !Placeholder.in(string.value()).isEmpty();
  }
}
