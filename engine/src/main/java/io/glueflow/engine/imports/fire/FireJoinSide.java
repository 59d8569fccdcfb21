// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * One input of a join, with the columns that are taken of it.
 *
 * @param rows the input
 * @param chosen the columns to take, each with a type and another name; all when there are none
 * @param dropped columns to leave out when all are taken
 */
record FireJoinSide(RowSource rows, List<FireRow> chosen, List<FireText> dropped) {

  /** What a node says of the side that its fields call by a name, such as {@code Left}. */
  static FireJoinSide of(FireFields fields, String name, RowSource rows) {
    return new FireJoinSide(
        rows,
        FireRow.of(
            fields,
            "select" + name + "Fields",
            "dataType" + name + "Fields",
            "rename" + name + "Fields"),
        fields.filled("drop" + name + "Fields"));
  }

  boolean isChosen() {
    return !chosen.isEmpty();
  }

  /** With all columns, whichever were chosen. */
  FireJoinSide whole() {
    return new FireJoinSide(rows, List.of(), dropped);
  }

  FireJoinSide with(RowSource other) {
    return new FireJoinSide(other, chosen, dropped);
  }

  /**
   * The columns in SQL.
   *
   * @param alias what the query calls this side
   * @param prefix what stands before the names of columns that get no other name
   * @param suffix what stands behind them
   */
  List<String> columns(String alias, String prefix, String suffix) {
    List<String> columns = new ArrayList<>();
    if (chosen.isEmpty()) {
      columns.add(alias + ".*");
    }
    for (FireRow row : chosen) {
      String column = alias + "." + FireSql.column(row.key());
      String typed =
          row.has(1) ? "CAST(" + column + " AS " + FireColumnTypes.sql(row.name(1)) + ")" : column;
      String name = row.has(2) ? row.name(2) : prefix + row.name(0) + suffix;
      columns.add(typed + " AS " + Sql.identifier(name));
    }
    return columns;
  }
}
