// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;

/**
 * A text of an export with its place.
 *
 * @param text the text, empty for none
 * @param location where it stands
 */
record FireText(String text, Location location) {

  boolean isEmpty() {
    return text.isBlank();
  }

  /** The same text as a JSON value. */
  JsonString json() {
    return new JsonString(location, text);
  }

  /** Another text that was made of this one. */
  FireText with(String other) {
    return new FireText(other, location);
  }
}
