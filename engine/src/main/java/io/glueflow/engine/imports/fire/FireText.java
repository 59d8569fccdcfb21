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
 * @param json the text, empty for none, as a JSON value; its characters have places when they stand
 *     in the export as they are
 */
record FireText(JsonString json) {

  FireText(String text, Location location) {
    this(new JsonString(location, text));
  }

  /** A scalar as text, empty for anything else. */
  static FireText of(JsonValue value) {
    return value instanceof JsonString string
        ? new FireText(string)
        : new FireText(FireJson.text(value), value.location());
  }

  String text() {
    return json.value();
  }

  /** Where it stands. */
  Location location() {
    return json.location();
  }

  boolean isEmpty() {
    return text().isBlank();
  }

  /** The text that was made of this one, which may be the same. */
  FireText with(String other) {
    return other.equals(text()) ? this : new FireText(other, location());
  }

  /** Texts as a JSON list that stands where the first of them does. */
  static JsonArray array(List<FireText> texts) {
    Location at = texts.isEmpty() ? Location.ofFile("") : texts.get(0).location();
    return new JsonArray(at, texts.stream().map(text -> (JsonValue) text.json()).toList());
  }
}
