// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.List;

/** Maps, which cannot be compared. */
final class Maps {

  private Maps() {}

  /** Reports columns that hold maps where rows are compared as a whole. */
  static void refuse(Session session, ParserRuleContext place, List<Attribute> columns) {
    columns.stream()
        .filter(column -> isIn(column.type()))
        .findFirst()
        .ifPresent(
            column ->
                session
                    .findings()
                    .report(
                        ProblemKind.TYPE,
                        place,
                        "rows cannot be compared: the column '" + column.name() + "' holds maps",
                        "leave it out, or make a text of it by to_json"));
  }

  /** Whether values of a type hold maps. */
  static boolean isIn(DataType type) {
    if (type instanceof DataType.Array array) {
      return isIn(array.element());
    }
    if (type instanceof DataType.Struct struct) {
      return struct.fields().columns().stream().anyMatch(field -> isIn(field.type()));
    }
    return type instanceof DataType.Map;
  }
}
