// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a template calls the values that it asks for. */
final class InputNames {

  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * Gives each input a name of its own.
   *
   * @param wish the name that an input would have if no other had it
   */
  InputNames(List<DeploymentInput> inputs, UnaryOperator<String> wish) {
    Set<String> taken = new HashSet<>();
    for (DeploymentInput input : inputs) {
      String first = wish.apply(input.parameter());
      String name = first;
      for (int i = 2; !taken.add(name); i++) {
        name = first + i;
      }
      names.put(input.parameter(), name);
    }
  }

  /** The name of the input for a parameter. */
  String of(String parameter) {
    return names.get(parameter);
  }
}
