// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.existing;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeFamily;
import java.util.ArrayList;
import java.util.List;

/** Whether rows can be added to a table of the catalog, whose columns they are matched with. */
final class TableFit {

  private final WriteTable write;
  private final Schema rows;

  TableFit(WriteTable write, Schema rows) {
    this.write = write;
    this.rows = rows;
  }

  List<Misfit> misfits(Schema table) {
    List<Misfit> found = new ArrayList<>();
    List<String> missing = Names.lacking(table, rows);
    if (!missing.isEmpty()) {
      found.add(
          new Misfit(
              DiagnosticCode.SCHEMA_MISMATCH,
              "table",
              "the table has " + Names.list(missing) + ", which the rows lack",
              "add what is missing before, as null if need be"));
    }
    List<String> extra = Names.lacking(rows, table);
    if (!extra.isEmpty() && !write.updateCatalog()) {
      found.add(
          new Misfit(
              DiagnosticCode.TARGET_DIFFERS,
              "table",
              "the table has no " + Names.list(extra) + ": it is left out",
              "drop it before, or set \"update-catalog\" to add it to the table"));
    }
    for (Column column : table.columns()) {
      rows.column(column.name())
          .filter(ours -> isRefused(ours.type(), column.type()))
          .ifPresent(
              ours ->
                  found.add(
                      new Misfit(
                          DiagnosticCode.SCHEMA_MISMATCH,
                          "table",
                          "'"
                              + column.name()
                              + "' is "
                              + column.type().ddl()
                              + " in the table and "
                              + ours.type().ddl()
                              + " in the rows, which Spark does not store as such",
                          "cast '" + column.name() + "' to " + column.type().ddl() + " before")));
    }
    return found;
  }

  /** What Spark's rules for storing values refuse, by default. */
  private static boolean isRefused(DataType ours, DataType stored) {
    return ours.equals(DataType.Simple.STRING)
        && (TypeFamily.NUMERIC.contains(stored)
            || TypeFamily.TIMESTAMP.contains(stored)
            || stored.equals(DataType.Simple.DATE)
            || stored.equals(DataType.Simple.BOOLEAN));
  }
}
