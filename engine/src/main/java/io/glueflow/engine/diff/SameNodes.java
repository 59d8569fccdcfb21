// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which node of one workflow is which of another: by id, or by all else but the id. */
final class SameNodes {

  private final Map<String, String> formerIds = new HashMap<>();
  private final Map<String, String> newIds = new HashMap<>();

  SameNodes(Workflow before, Workflow after) {
    Map<String, Node> left = new LinkedHashMap<>();
    before.nodes().forEach(node -> left.put(node.id(), node));
    Map<String, Node> came = new LinkedHashMap<>();
    for (Node node : after.nodes()) {
      if (left.remove(node.id()) != null) {
        put(node.id(), node.id());
      } else {
        came.put(node.id(), node);
      }
    }
    Set<String> taken = new HashSet<>();
    for (Node old : left.values()) {
      came.values().stream()
          .filter(node -> !taken.contains(node.id()) && isAlike(old, node))
          .findFirst()
          .ifPresent(
              node -> {
                taken.add(node.id());
                put(old.id(), node.id());
              });
    }
  }

  private void put(String before, String after) {
    formerIds.put(after, before);
    newIds.put(before, after);
  }

  private static boolean isAlike(Node one, Node other) {
    return one.type().equals(other.type())
        && !one.properties().members().isEmpty()
        && Values.changes(one.properties(), other.properties()).isEmpty();
  }

  /** The id that a node had before, if there was such a node. */
  Optional<String> formerId(String id) {
    return Optional.ofNullable(formerIds.get(id));
  }

  /** The id that a node has now, if it is still there. */
  Optional<String> newId(String formerId) {
    return Optional.ofNullable(newIds.get(formerId));
  }
}
