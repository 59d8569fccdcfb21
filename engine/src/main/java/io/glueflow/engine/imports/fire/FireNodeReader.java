// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the nodes of a Fire workflow, in each of the ways they have been written. */
final class FireNodeReader {

  private static final Pattern PIXELS =
      Pattern.compile("\\s*(-?[0-9]{1,7}(?:\\.[0-9]{1,6})?)[0-9]*\\s*(?:px)?\\s*");

  /** Widgets that only arrange a dialog. */
  private static final Set<String> DECORATION =
      Set.of("tab", "header", "line", "horizontal_line", "notes", "note");

  private final FireParameters parameters;
  private final Diagnostics diagnostics;

  FireNodeReader(FireParameters parameters, Diagnostics diagnostics) {
    this.parameters = parameters;
    this.diagnostics = diagnostics;
  }

  /** Reads a node as the editor and as the engine write it. */
  Optional<FireNode> read(JsonValue value) {
    if (value instanceof JsonObject object) {
      return Optional.of(drawn(object));
    }
    if (value instanceof JsonArray pair
        && pair.items().size() == 2
        && pair.items().get(0) instanceof JsonString nodeClass
        && pair.items().get(1) instanceof JsonObject object) {
      return Optional.of(node(object, nodeClass.value(), members(object)));
    }
    malformed(value, "a node is an object, this is " + value.kind(), "");
    return Optional.empty();
  }

  private FireNode drawn(JsonObject object) {
    String nodeClass = FireJson.text(object, "nodeClass", "class");
    if (nodeClass.isEmpty()) {
      malformed(
          object,
          "the node has no 'nodeClass', which says what it does",
          "export the workflow again, or remove the node");
    }
    return node(object, nodeClass.strip(), fields(object));
  }

  private FireNode node(JsonObject object, String nodeClass, Map<String, JsonValue> values) {
    FireFields fields = new FireFields(object.location(), values, parameters);
    String id = FireJson.text(object, "id").strip();
    if (id.isEmpty()) {
      malformed(object, "the node has no 'id'", "no edge can lead to it; give it a number");
    }
    String said = fields.text("description").text();
    String name = FireJson.text(object, "name").strip();
    String shortClass = nodeClass.substring(nodeClass.lastIndexOf('.') + 1);
    return new FireNode(
        id,
        name.isEmpty() ? shortClass.isEmpty() ? "node" : shortClass : name,
        nodeClass,
        said.isBlank() ? FireJson.text(object, "description") : said,
        pixels(object, "x"),
        pixels(object, "y"),
        fields,
        object);
  }

  private Map<String, JsonValue> fields(JsonObject node) {
    JsonValue fields = node.value("fields").orElse(null);
    if (fields instanceof JsonObject object) {
      return members(object);
    }
    Map<String, JsonValue> values = new LinkedHashMap<>();
    if (fields == null) {
      return values;
    }
    List<JsonValue> items = FireJson.items(fields);
    if (!(fields instanceof JsonArray)) {
      malformed(fields, "'fields' is " + fields.kind() + ", expected an array", "");
    }
    for (JsonValue item : items) {
      if (item instanceof JsonObject field) {
        add(field, values);
      } else {
        malformed(item, "a field is an object, this is " + item.kind(), "");
      }
    }
    return values;
  }

  private void add(JsonObject field, Map<String, JsonValue> values) {
    String name = FireJson.text(field, "name");
    JsonValue value = field.value("value").orElse(null);
    if (value == null || DECORATION.contains(FireJson.text(field, "widget"))) {
      return;
    }
    if (name.isEmpty()) {
      malformed(field, "the field has no 'name'", "");
      return;
    }
    JsonValue first = values.get(name);
    if (first == null || FireJson.isEmpty(first)) {
      values.put(name, value);
    } else if (!FireJson.isEmpty(value) && !FireJson.text(first).equals(FireJson.text(value))) {
      malformed(
          field,
          "the field '" + name + "' has another value at line " + first.location().line(),
          "the first one counts");
    }
  }

  private static Map<String, JsonValue> members(JsonObject object) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    object.members().forEach(member -> values.put(member.name(), member.value()));
    Set.of("id", "name", "nodeClass", "x", "y").forEach(values::remove);
    return values;
  }

  private static BigDecimal pixels(JsonObject object, String name) {
    Matcher pixels = PIXELS.matcher(FireJson.text(object, name));
    return pixels.matches() ? new BigDecimal(pixels.group(1)) : BigDecimal.ZERO;
  }

  private void malformed(JsonValue at, String message, String hint) {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.MALFORMED_EXPORT, at.location(), message).withHint(hint));
  }
}
