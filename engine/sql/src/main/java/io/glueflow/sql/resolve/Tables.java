// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.diagnostic.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relations that a query can name. */
final class Tables {

  private final Map<String, Relation> named;

  Tables(Map<String, Relation> named) {
    this.named = Map.copyOf(named);
  }

  /** These and another, which hides one of the same name. */
  Tables with(String name, Relation relation) {
    Map<String, Relation> all = new HashMap<>(named);
    all.put(Names.lower(name), relation);
    return new Tables(all);
  }

  /**
   * The rows of a relation, its columns being no one else's; a catalog may have a table of a name
   * that is not known here.
   */
  Relation find(List<String> name) {
    Relation found = name.size() == 1 ? named.get(Names.lower(name.get(0))) : null;
    return found == null
        ? Relation.unknown(name)
        : found.named(name).with(copies(found.attributes()));
  }

  /** Other columns; what was the same column twice is so still. */
  private static List<Attribute> copies(List<Attribute> attributes) {
    Map<Attribute, Attribute> copies = new HashMap<>();
    return attributes.stream()
        .map(attribute -> copies.computeIfAbsent(attribute, Attribute::copy))
        .toList();
  }

  /** The relation that a name is a slip of, when no relation has that name. */
  Optional<String> similar(List<String> name) {
    return name.size() == 1 && !named.containsKey(Names.lower(name.get(0)))
        ? Suggestion.closest(name.get(0), named.keySet())
        : Optional.empty();
  }
}
