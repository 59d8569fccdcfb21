// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whether nodes of one workflow mean the same in another: whether their plans are equal. */
final class SameMeaning {

  private final Workflow other;
  private final Optional<Analysis> before;
  private final Optional<Analysis> after;

  SameMeaning(Workflow workflow, Workflow other) {
    NodeTypes types = NodeTypes.load(SameMeaning.class.getClassLoader());
    this.other = other;
    this.before = Analyzer.analyze(workflow, types, ParameterValues.of(Map.of())).value();
    this.after = Analyzer.analyze(other, types, ParameterValues.of(Map.of())).value();
  }

  boolean isKept(Node node) {
    Optional<Node> same = other.node(node.id());
    return same.isPresent()
        && same.get().type().equals(node.type())
        && same.get().label().equals(node.label())
        && before.map(found -> meaning(found, node)).equals(after.map(f -> meaning(f, same.get())));
  }

  private static List<String> meaning(Analysis analysis, Node node) {
    List<String> meaning = new ArrayList<>();
    CheckedNode checked = analysis.nodes().get(node.id());
    if (checked != null) {
      checked.inputs().forEach((port, input) -> meaning.add(port + " reads " + input.source()));
      meaning.add(String.join(" ", checked.outputs()));
    }
    for (Step step : analysis.plan().steps()) {
      if (step.node().equals(node.id())) {
        meaning.add(plain(step.operation().toString()));
      }
    }
    if (checked == null || !checked.type().isExecutable()) {
      meaning.add(JsonWriter.compact(sorted(node.properties())));
    }
    return meaning;
  }

  private static JsonObject sorted(JsonObject properties) {
    return new JsonObject(
        properties.location(),
        properties.members().stream()
            .sorted((one, two) -> one.name().compareTo(two.name()))
            .toList());
  }

  /** The same SQL can be written with other spaces, and with names in quotes or not. */
  private static String plain(String operation) {
    return operation.replaceAll("`(\\w+)`", "$1").replaceAll("\\s+", " ");
  }
}
