// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.List;
import java.util.Set;

/**
 * A node of a workflow as it stands in the document.
 *
 * @param id the node's id, unique in its workflow
 * @param type the name of its node type, such as {@code read-csv}
 * @param label what people see instead of the id, empty when there is none
 * @param description free text, empty when there is none
 * @param inputs its inputs in the order of the document
 * @param disabled whether it, and all that depends on it, is left out of runs
 * @param layout where a visual tool draws it, kept as written
 * @param properties the keys that are not reserved: the node type's own
 * @param json the whole object it was read from, for places
 */
public record Node(
    String id,
    String type,
    String label,
    String description,
    List<NodeInput> inputs,
    boolean disabled,
    JsonObject layout,
    JsonObject properties,
    JsonObject json) {

  /** Keys of a node that no node type may use for a property of its own. */
  public static final Set<String> RESERVED_KEYS =
      Set.of("id", "type", "label", "description", "input", "inputs", "layout", "disabled");

  public Node {
    inputs = List.copyOf(inputs);
  }

  /** Where the node begins. */
  public Location location() {
    return json.location();
  }

  /** Where the value of a key stands, or where the node begins when it lacks the key. */
  public Location locationOf(String key) {
    return json.value(key).map(JsonValue::location).orElse(location());
  }

  /** The same node, left out of runs. */
  public Node asDisabled() {
    return new Node(id, type, label, description, inputs, true, layout, properties, json);
  }
}
