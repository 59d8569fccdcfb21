// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.workflow.NodeOutput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A native node in the making.
 *
 * <p>Whatever is put into it should carry the place in the export that it comes from; what comes
 * from no place gets the node's own.
 */
public final class NodeDraft {

  private final Location location;
  private final String id;
  private final String type;
  private final Map<String, JsonValue> head = new LinkedHashMap<>();
  private final Map<String, JsonValue> properties = new LinkedHashMap<>();
  private final List<RowSource> inputs = new ArrayList<>();
  private final List<String> ports = new ArrayList<>();
  private Optional<JsonValue> layout = Optional.empty();

  NodeDraft(Location location, String id, String type) {
    this.location = location;
    this.id = id;
    this.type = type;
  }

  public String id() {
    return id;
  }

  public String type() {
    return type;
  }

  /** Where it comes from. */
  public Location location() {
    return location;
  }

  /** What people see. */
  public NodeDraft label(String label) {
    return describe("label", label.equals(id) ? "" : label);
  }

  /** What people should know. */
  public NodeDraft description(String description) {
    return describe("description", description);
  }

  private NodeDraft describe(String key, String text) {
    if (!text.isBlank()) {
      head.put(key, new JsonString(location, text));
    }
    return this;
  }

  /** Where it was drawn, in pixels. */
  public NodeDraft layout(BigDecimal x, BigDecimal y) {
    layout =
        Optional.of(
            new JsonObject(
                location,
                List.of(
                    member("x", new JsonNumber(location, x)),
                    member("y", new JsonNumber(location, y)))));
    return this;
  }

  /** A further input, in the order of the node type's inputs. */
  public NodeDraft input(RowSource source) {
    return input("", source);
  }

  /** A further input of a name. */
  public NodeDraft input(String port, RowSource source) {
    ports.add(port);
    inputs.add(source);
    return this;
  }

  /** A property, with the place that its value carries. */
  public NodeDraft put(String property, JsonValue value) {
    boolean nowhere = value.location().file().isEmpty();
    properties.put(
        property,
        nowhere && value instanceof JsonArray array
            ? new JsonArray(location, array.items())
            : value);
    return this;
  }

  /** A text from a place. */
  public NodeDraft put(String property, String text, Location from) {
    return put(property, new JsonString(from, text));
  }

  /** A text that the export does not hold as such. */
  public NodeDraft put(String property, String text) {
    return put(property, text, location);
  }

  public NodeDraft put(String property, boolean value) {
    return put(property, new JsonBoolean(location, value));
  }

  public NodeDraft put(String property, long value) {
    return put(property, new JsonNumber(location, BigDecimal.valueOf(value)));
  }

  /** A list of texts. */
  public NodeDraft put(String property, List<String> texts) {
    return put(
        property,
        new JsonArray(
            location,
            texts.stream().map(text -> (JsonValue) new JsonString(location, text)).toList()));
  }

  /** Begins an object, for properties that are objects. */
  public ObjectDraft object() {
    return new ObjectDraft(location);
  }

  /** Whether a property was put. */
  public boolean has(String property) {
    return properties.containsKey(property);
  }

  /** The node's default output. */
  public RowSource rows() {
    return rows(NodeOutput.DEFAULT_PORT);
  }

  /** An output of the node. */
  public RowSource rows(String port) {
    Optional<NodeOutput> output = Optional.of(new NodeOutput(id, port));
    return () -> output;
  }

  /** The node as it stands in a document. An input that nothing feeds is left out. */
  JsonObject toJson() {
    List<JsonObject.Member> members = new ArrayList<>();
    members.add(member("id", new JsonString(location, id)));
    members.add(member("type", new JsonString(location, type)));
    head.forEach((key, value) -> members.add(member(key, value)));
    inputsAsJson().ifPresent(members::add);
    properties.forEach((key, value) -> members.add(member(key, value)));
    layout.ifPresent(value -> members.add(member("layout", value)));
    return new JsonObject(location, members);
  }

  private Optional<JsonObject.Member> inputsAsJson() {
    ObjectDraft named = new ObjectDraft(location);
    List<JsonValue> ordered = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String port = ports.get(i);
      inputs
          .get(i)
          .output()
          .map(output -> new JsonString(location, output.toString()))
          .ifPresent(
              source -> {
                if (port.isEmpty()) {
                  ordered.add(source);
                } else {
                  named.put(port, source);
                }
              });
    }
    if (!named.isEmpty()) {
      return Optional.of(member("inputs", named.build()));
    }
    if (ordered.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ordered.size() == 1
            ? member("input", ordered.get(0))
            : member("inputs", new JsonArray(location, ordered)));
  }

  private static JsonObject.Member member(String name, JsonValue value) {
    return new JsonObject.Member(name, value.location(), value);
  }
}
