// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import java.util.List;

/**
 * A node of a visual job.
 *
 * @param id its id, unique in the job
 * @param kind what it is, by the name that the API has for it; a name that the API does not know
 *     when it knows none
 * @param fields its settings
 * @param location where it stands
 */
record GlueNode(String id, String kind, GlueFields fields, Location location) {

  /** Ids that the console makes up say nothing. */
  private static final String MADE_UP_ID = "node-?[0-9]+";

  /** What its author called it. */
  String name() {
    String name = fields.text("Name").value();
    return name.isBlank() ? id : name;
  }

  /** The ids of the nodes whose rows it takes. */
  List<JsonString> inputs() {
    return fields.texts("Inputs").stream().filter(input -> !input.value().isBlank()).toList();
  }

  /** Whether its id was given by a person or a program rather than made up. */
  boolean hasTellingId() {
    return !id.matches(MADE_UP_ID);
  }
}
