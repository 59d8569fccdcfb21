// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.Property;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Compares a node of two workflows: a property that is left out is the same as its default. */
final class NodeComparison {

  private final Analysis before;
  private final Analysis after;
  private final SameNodes same;

  NodeComparison(Analysis before, Analysis after, SameNodes same) {
    this.before = before;
    this.after = after;
    this.same = same;
  }

  /** What differs between a node and what it was. */
  List<ValueChange> changes(Node old, Node now) {
    List<ValueChange> changes = new ArrayList<>();
    Values.change("type", text(old.type()), text(now.type())).ifPresent(changes::add);
    Values.change("disabled", disabled(old), disabled(now)).ifPresent(changes::add);
    changes.addAll(
        Values.changes(
            inputs(old, before, id -> same.newId(id).orElse(id)),
            inputs(now, after, UnaryOperator.identity())));
    changes.addAll(properties(old, now));
    return changes;
  }

  private static Optional<JsonValue> text(String text) {
    return Optional.of(Json.string(text));
  }

  private static Optional<JsonValue> disabled(Node node) {
    return node.disabled() ? Optional.of(Json.bool(true)) : Optional.empty();
  }

  private List<ValueChange> properties(Node old, Node now) {
    Set<String> keys = new LinkedHashSet<>();
    now.properties().members().forEach(member -> keys.add(member.name()));
    old.properties().members().forEach(member -> keys.add(member.name()));
    List<ValueChange> changes = new ArrayList<>();
    for (String key : keys) {
      Optional<JsonValue> was = old.properties().value(key);
      Optional<JsonValue> is = now.properties().value(key);
      boolean defaults =
          (was.isEmpty() && isDefault(after, now, key))
              || (is.isEmpty() && isDefault(before, old, key));
      if (!defaults) {
        Values.change(key, was, is).ifPresent(changes::add);
      }
    }
    return changes;
  }

  /** Whether the value of a property is what it would be if it were not given. */
  private static boolean isDefault(Analysis analysis, Node node, String key) {
    CheckedNode checked = analysis.nodes().get(node.id());
    return checked != null
        && checked.type().properties().stream()
            .filter(property -> property.name().equals(key))
            .anyMatch(property -> isDefault(checked, property));
  }

  private static boolean isDefault(CheckedNode node, Property<?> property) {
    Optional<?> value = node.properties().find(property);
    return value.isPresent() && value.equals(property.defaultValue());
  }

  /** What each input reads; an input that is given by position has its port's name. */
  private static Map<String, JsonValue> inputs(
      Node node, Analysis analysis, UnaryOperator<String> names) {
    Map<String, JsonValue> inputs = new LinkedHashMap<>();
    CheckedNode checked = analysis.nodes().get(node.id());
    if (checked != null && checked.inputs().size() == node.inputs().size()) {
      checked.inputs().forEach((port, input) -> inputs.put(port, source(input, names)));
      return inputs;
    }
    for (int i = 0; i < node.inputs().size(); i++) {
      NodeInput input = node.inputs().get(i);
      inputs.put(input.port().isEmpty() ? "input " + (i + 1) : input.port(), source(input, names));
    }
    return inputs;
  }

  private static JsonValue source(NodeInput input, UnaryOperator<String> names) {
    NodeOutput source = input.source();
    return Json.string(new NodeOutput(names.apply(source.node()), source.port()).toString());
  }
}
