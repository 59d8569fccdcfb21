// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns. */
final class Names {

  private Names() {}

  /** A name that no known column has. */
  static String unused(String wish, Schema schema) {
    String name = wish;
    for (int i = 2; schema.column(name).isPresent(); i++) {
      name = wish + i;
    }
    return name;
  }

  /** A name as methods take it that read a dot in it as a path. */
  static String resolved(String name) {
    return isPlain(name) ? name : Sql.identifier(name);
  }

  /** Whether a name can stand anywhere as it is. */
  static boolean isPlain(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  static boolean contains(Collection<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Whether no two of the names are the same but for their case. */
  static boolean areDistinct(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).allMatch(seen::add);
  }
}
