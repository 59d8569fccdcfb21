// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A node of a Fire workflow.
 *
 * @param id its id, unique in the workflow
 * @param name what the author called it
 * @param nodeClass what it is, such as {@code fire.nodes.etl.NodeSQL}
 * @param description free text, empty for none
 * @param x where it is drawn, in pixels
 * @param y where it is drawn, in pixels
 * @param fields its settings
 * @param json the whole node, for places and for readers
 */
record FireNode(
    String id,
    String name,
    String nodeClass,
    String description,
    BigDecimal x,
    BigDecimal y,
    FireFields fields,
    JsonObject json) {

  private static final Set<String> MANUAL = Set.of("details", "examples", "iconImage");

  /** Where the node begins. */
  Location location() {
    return json.location();
  }

  /** The class without its package: {@code NodeSQL}. */
  String shortClass() {
    return nodeClass.substring(nodeClass.lastIndexOf('.') + 1);
  }

  /** The node without the manual of its class, which some exports carry along. */
  JsonObject definition() {
    return new JsonObject(
        json.location(),
        json.members().stream().filter(member -> !MANUAL.contains(member.name())).toList());
  }
}
