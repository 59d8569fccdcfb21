// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.Suggestion;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The node types that are known, ours and those of jars on the class path. */
public final class NodeTypes {

  private final Map<String, NodeType> byName;

  private NodeTypes(Map<String, NodeType> byName) {
    this.byName = byName;
  }

  /**
   * Makes a registry of node types.
   *
   * @throws IllegalArgumentException when two have the same name
   */
  public static NodeTypes of(Iterable<NodeType> types) {
    Map<String, NodeType> sorted = new TreeMap<>();
    for (NodeType type : types) {
      NodeType other = sorted.put(type.name(), type);
      if (other != null) {
        throw new IllegalArgumentException(
            "Cannot have two node types '"
                + type.name()
                + "': "
                + other.getClass().getName()
                + " and "
                + type.getClass().getName());
      }
    }
    return new NodeTypes(new LinkedHashMap<>(sorted));
  }

  /** All node types that a class loader finds as services. */
  public static NodeTypes load(ClassLoader loader) {
    return of(ServiceLoader.load(NodeType.class, loader));
  }

  /** The node type of this name. */
  public Optional<NodeType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All names, sorted. */
  public Collection<String> names() {
    return byName.keySet();
  }

  /** The name that was probably meant by one that there is not. */
  public Optional<String> meant(String name) {
    return Suggestion.closest(name, byName.keySet())
        .or(() -> Suggestion.partOf(name, byName.keySet()));
  }

  /** All node types by category, then by name. */
  public List<NodeType> all() {
    return byName.values().stream().sorted(Comparator.comparing(NodeType::category)).toList();
  }
}
