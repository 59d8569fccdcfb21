// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.existing;

import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.stream.Collectors;

/** The names of columns that one schema has and another lacks. */
final class Names {

  private Names() {}

  static List<String> lacking(Schema has, Schema lacks) {
    return has.names().stream().filter(name -> lacks.column(name).isEmpty()).toList();
  }

  static String list(List<String> names) {
    return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
  }
}
