// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.existing;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether rows can be added to files of a format that have other columns. */
final class FileFit {

  /** Formats whose files say of which type each column is. */
  private static final Set<String> TYPED = Set.of("parquet", "orc", "avro");

  private final String format;
  private final Schema rows;

  FileFit(String format, Schema rows) {
    this.format = format;
    this.rows = rows;
  }

  List<Misfit> misfits(Schema files) {
    if (format.equals("csv")) {
      return byPosition(files);
    }
    List<Misfit> found = new ArrayList<>(names(files));
    if (TYPED.contains(format)) {
      for (Column column : files.columns()) {
        rows.column(column.name())
            .flatMap(ours -> types(column, ours.type()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Misfit> names(Schema files) {
    List<Misfit> found = new ArrayList<>();
    List<String> missing = Names.lacking(files, rows);
    if (!missing.isEmpty()) {
      found.add(
          differs(
              "the files that are there have "
                  + Names.list(missing)
                  + ", which these rows lack: it is null in them",
              "add what is missing, or write somewhere else"));
    }
    List<String> extra = Names.lacking(rows, files);
    if (!extra.isEmpty()) {
      found.add(
          differs(
              "the files that are there lack "
                  + Names.list(extra)
                  + ", and who reads them together may not see it",
              "drop it before, or read with the option mergeSchema"));
    }
    return found;
  }

  /** A header is a line of each file, and Spark reads all files by that of one. */
  private List<Misfit> byPosition(Schema files) {
    boolean named = !files.names().stream().allMatch(name -> name.matches("_c\\d+"));
    boolean same =
        named
            ? lower(files.names()).equals(lower(rows.names()))
            : files.names().size() == rows.names().size();
    return same
        ? List.of()
        : List.of(
            differs(
                "the files that are there have "
                    + (named ? Names.list(files.names()) : files.names().size() + " columns")
                    + ", in this order, and CSV is read by position",
                "select the same columns in the same order before"));
  }

  private static Misfit differs(String message, String hint) {
    return new Misfit(DiagnosticCode.TARGET_DIFFERS, "path", message, hint);
  }

  private Optional<Misfit> types(Column there, DataType ours) {
    TypeKind one = TypeKind.of(ours);
    TypeKind other = TypeKind.of(there.type());
    boolean known = one != TypeKind.UNCLEAR && other != TypeKind.UNCLEAR;
    if (!known || ours.equals(there.type()) || (one == other && one == TypeKind.NESTED)) {
      return Optional.empty();
    }
    // ORC makes the one of the other, Parquet and Avro do so for some numbers only
    boolean unreadable = !format.equals("orc") && one != other;
    return Optional.of(
        new Misfit(
            unreadable ? DiagnosticCode.SCHEMA_MISMATCH : DiagnosticCode.TARGET_DIFFERS,
            "path",
            "'"
                + there.name()
                + "' is "
                + there.type().ddl()
                + " in the files that are there and would be "
                + ours.ddl()
                + " in these"
                + (unreadable ? ": nobody could read them together" : ""),
            "cast '" + there.name() + "' to " + there.type().ddl() + " before"));
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
