// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.HashMap;
import java.util.Map;

/** Tells problems that were found in an imported document at their places in the export. */
public final class ExportPlaces {

  private final Map<String, Location> byPointer = new HashMap<>();

  /** The places of an imported document, whose values know them. */
  public ExportPlaces(JsonObject document) {
    add("", document);
  }

  private void add(String pointer, JsonValue value) {
    byPointer.put(pointer, value.location());
    if (value instanceof JsonObject object) {
      object
          .members()
          .forEach(
              member ->
                  add(
                      pointer + "/" + member.name().replace("~", "~0").replace("/", "~1"),
                      member.value()));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        add(pointer + "/" + i, array.items().get(i));
      }
    }
  }

  /** The same problem, told in the export. */
  public Diagnostic relocate(Diagnostic problem) {
    String pointer = problem.location().pointer();
    while (!byPointer.containsKey(pointer)) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    return problem.at(byPointer.get(pointer));
  }
}
