// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.model.operation.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The name of a table of a database, which only the program knows how to quote. */
final class DatabaseTable {

  private DatabaseTable() {}

  /** Whether some part of a name has to be quoted. */
  static boolean isQuoted(String table) {
    return TableReference.parse(table).parts().stream().anyMatch(TableReference.Part::exact);
  }

  /**
   * The expression that yields the name.
   *
   * @param connection the variable that says which database it is
   */
  static String of(String table, String connection, Coder coder) {
    List<String> parts =
        TableReference.parse(table).parts().stream().map(TableReference.Part::name).toList();
    if (!isQuoted(table)) {
      return coder.text(parts.stream().collect(Collectors.joining(".")));
    }
    List<String> arguments = new ArrayList<>(List.of(connection));
    parts.forEach(part -> arguments.add(coder.text(part)));
    String function = coder.language().variable(List.of("database-table"));
    return function + "(" + coder.arguments(arguments) + ")";
  }
}
