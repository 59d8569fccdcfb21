// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import io.glueflow.model.json.JsonValue;
import java.util.Optional;

/**
 * A value that differs.
 *
 * @param key what it is the value of, such as a property's name
 * @param before what it was, empty when it was not given
 * @param after what it is, empty when it is not given
 */
public record ValueChange(String key, Optional<JsonValue> before, Optional<JsonValue> after) {}
