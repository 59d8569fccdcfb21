// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.workflow.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Walks over the placeholders in the properties of a node. */
public final class Placeholders {

  private Placeholders() {}

  /**
   * Calls back for each placeholder, with the string it stands in. Properties that are kept as they
   * are written have none.
   */
  public static void visit(
      Analysis analysis, Node node, BiConsumer<JsonString, Placeholder> visitor) {
    Optional<NodeType> type =
        Optional.ofNullable(analysis.nodes().get(node.id())).map(CheckedNode::type);
    node.properties().members().stream()
        .filter(member -> type.isEmpty() || !isVerbatim(type.get(), member.name()))
        .forEach(member -> visit(member.value(), visitor));
  }

  /** The options of the command that give the values which a node waits for. */
  public static String optionsFor(Analysis analysis, Node node, ParameterValues known) {
    Set<String> names = new LinkedHashSet<>();
    visit(
        analysis,
        node,
        (string, found) -> {
          boolean parameter = found.source() == Placeholder.Source.PARAMETER;
          if (parameter && !known.parameters().containsKey(found.name())) {
            names.add(found.name());
          }
        });
    return (names.isEmpty() ? Set.of("NAME") : names)
        .stream().map(name -> "--param " + name + "=VALUE").collect(Collectors.joining(" "));
  }

  private static boolean isVerbatim(NodeType type, String property) {
    return type.properties().stream()
        .anyMatch(declared -> declared.name().equals(property) && declared.type().isVerbatim());
  }

  private static void visit(JsonValue value, BiConsumer<JsonString, Placeholder> visitor) {
    if (value instanceof JsonString string) {
      Placeholder.in(string.value()).forEach(found -> visitor.accept(string, found));
    } else if (value instanceof JsonArray array) {
      array.items().forEach(item -> visit(item, visitor));
    } else if (value instanceof JsonObject object) {
      object.members().forEach(member -> visit(member.value(), visitor));
    }
  }
}
