// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        : found.named(name).with(found.attributes().stream().map(Attribute::copy).toList());
  }
}
