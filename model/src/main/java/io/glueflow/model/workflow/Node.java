// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.Collections;
import java.util.LinkedHashSet;
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
 * @param ignored the warnings about it that nobody wants to hear
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
    Set<DiagnosticCode> ignored,
    JsonObject layout,
    JsonObject properties,
    JsonObject json) {

  /** Keys of a node that no node type may use for a property of its own. */
  public static final Set<String> RESERVED_KEYS =
      Set.of(
          "id",
          "type",
          "label",
          "description",
          "input",
          "inputs",
          "layout",
          "disabled",
          IgnoredWarnings.KEY);

  /** What ids of nodes look like, as a regular expression. */
  public static final String ID_PATTERN = "[A-Za-z_][A-Za-z0-9_-]{0,127}";

  /** The type of a node that lacks one, which is told when the document is read. */
  public static final String NO_TYPE = "";

  public Node {
    inputs = List.copyOf(inputs);
    ignored = Collections.unmodifiableSet(new LinkedHashSet<>(ignored));
  }

  /** Where the node begins. */
  public Location location() {
    return json.location();
  }

  /** Where the value of a key stands, or where the node begins when it lacks the key. */
  public Location locationOf(String key) {
    return json.value(key).map(JsonValue::location).orElse(location());
  }

  /** The same node with other properties. */
  public Node withProperties(JsonObject newProperties) {
    return new Node(
        id, type, label, description, inputs, disabled, ignored, layout, newProperties, json);
  }

  /** The same node, left out of runs. */
  public Node asDisabled() {
    return new Node(id, type, label, description, inputs, true, ignored, layout, properties, json);
  }
}
