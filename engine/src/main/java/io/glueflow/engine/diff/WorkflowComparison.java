// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import io.glueflow.engine.diff.NodeChange.Kind;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.ParameterType;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares workflows: layout, labels, descriptions and the order of nodes mean nothing. */
public final class WorkflowComparison {

  private WorkflowComparison() {}

  /**
   * Says what two workflows differ in.
   *
   * @param before the first, as far as it could be understood
   * @param after the second
   */
  public static WorkflowDiff of(Analysis before, Analysis after) {
    SameNodes same = new SameNodes(before.workflow(), after.workflow());
    return new WorkflowDiff(
        settings(before.workflow(), after.workflow()),
        Values.changes(parameters(before.workflow()), parameters(after.workflow())),
        nodes(before, after, same),
        OutputComparison.changes(before, after, same));
  }

  private static List<ValueChange> settings(Workflow before, Workflow after) {
    List<ValueChange> changes = new ArrayList<>();
    Values.change(
            "name", Optional.of(Json.string(before.name())), Optional.of(Json.string(after.name())))
        .ifPresent(changes::add);
    Values.changes(before.job(), after.job())
        .forEach(
            change ->
                changes.add(
                    new ValueChange("job." + change.key(), change.before(), change.after())));
    return changes;
  }

  private static Map<String, JsonValue> parameters(Workflow workflow) {
    Map<String, JsonValue> parameters = new LinkedHashMap<>();
    workflow
        .parameters()
        .forEach(parameter -> parameters.put(parameter.name(), declaration(parameter)));
    return parameters;
  }

  private static JsonValue declaration(Parameter parameter) {
    Json.ObjectBuilder declaration = Json.object().put("type", parameter.type().label());
    if (parameter.type() == ParameterType.LIST) {
      declaration.put("items", parameter.items().label());
    }
    if (!(parameter.defaultValue() instanceof JsonNull)) {
      declaration.put("default", parameter.defaultValue());
    }
    return declaration.build();
  }

  private static List<NodeChange> nodes(Analysis before, Analysis after, SameNodes same) {
    NodeComparison comparison = new NodeComparison(before, after, same);
    Map<String, Node> old = new LinkedHashMap<>();
    before.workflow().nodes().forEach(node -> old.putIfAbsent(node.id(), node));
    List<NodeChange> changes = new ArrayList<>();
    for (Node node : after.workflow().nodes()) {
      Optional<String> formerId = same.formerId(node.id());
      if (formerId.isEmpty()) {
        changes.add(new NodeChange(Kind.ADDED, node.id(), node.id(), node.type(), List.of()));
        continue;
      }
      List<ValueChange> values = comparison.changes(old.get(formerId.get()), node);
      NodeChange change =
          new NodeChange(Kind.CHANGED, node.id(), formerId.get(), node.type(), values);
      if (change.isRenamed() || !values.isEmpty()) {
        changes.add(change);
      }
    }
    for (Node node : old.values()) {
      if (same.newId(node.id()).isEmpty()) {
        changes.add(new NodeChange(Kind.REMOVED, node.id(), node.id(), node.type(), List.of()));
      }
    }
    return changes;
  }
}
