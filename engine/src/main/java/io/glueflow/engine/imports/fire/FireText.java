// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.List;

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

  /** Texts as a JSON list that stands where the first of them does. */
  static JsonArray array(List<FireText> texts) {
    Location at = texts.isEmpty() ? Location.ofFile("") : texts.get(0).location();
    return new JsonArray(at, texts.stream().map(text -> (JsonValue) text.json()).toList());
  }
}
