// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names that several columns of a schema have, without regard to case. */
final class RepeatedNames {

  private RepeatedNames() {}

  static Set<String> in(Schema schema) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (String name : schema.names()) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        repeated.add(name);
      }
    }
    return repeated;
  }

  /** The step that first has a name more than once, of those that a step's rows come from. */
  static Step origin(String name, Step step) {
    Step at = step;
    Optional<Step> before = before(name, at.inputs());
    while (before.isPresent()) {
      at = before.get();
      before = before(name, at.inputs());
    }
    return at;
  }

  private static Optional<Step> before(String name, List<Step> inputs) {
    return inputs.stream()
        .filter(input -> in(input.schema()).stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }
}
