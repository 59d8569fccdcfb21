// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.List;

/** Lists as properties, whose items keep their places in the export. */
final class FireItems {

  private FireItems() {}

  static JsonArray texts(Location at, List<FireText> texts) {
    return new JsonArray(at, texts.stream().map(text -> (JsonValue) text.json()).toList());
  }

  static JsonArray objects(Location at, List<ObjectDraft> objects) {
    return new JsonArray(at, objects.stream().map(object -> (JsonValue) object.build()).toList());
  }

  static JsonArray values(Location at, List<JsonValue> values) {
    return new JsonArray(at, values);
  }
}
