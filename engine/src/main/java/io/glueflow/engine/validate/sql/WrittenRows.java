// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.Write;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether files of a format can hold such rows. */
final class WrittenRows {

  List<Mismatch> find(Step step) {
    if (!(step.operation() instanceof Write write)) {
      return List.of();
    }
    Schema rows = step.inputs().get(0).schema();
    List<Mismatch> found = new ArrayList<>(names(step.inputs().get(0)));
    found.addAll(partitions(write, rows));
    for (Column column : rows.columns()) {
      if (!contains(write.partitionBy(), column.name())) {
        type(write.format(), column).ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<Mismatch> names(Step rows) {
    List<Mismatch> found = new ArrayList<>();
    for (String name : RepeatedNames.in(rows.schema())) {
      Step origin = RepeatedNames.origin(name, rows);
      // of a join it has been told
      if (!(origin.operation() instanceof Join)) {
        found.add(
            new Mismatch(
                DiagnosticCode.CLASHING_COLUMN,
                name,
                "there are several columns named '"
                    + name
                    + "', since node '"
                    + origin.node()
                    + "'",
                "choose another name there, or rename one of them before"));
      }
    }
    return found;
  }

  private static List<Mismatch> partitions(Write write, Schema rows) {
    List<Mismatch> found = new ArrayList<>();
    for (String name : write.partitionBy()) {
      rows.column(name)
          .filter(column -> isNested(column.type()))
          .ifPresent(
              column ->
                  found.add(
                      new Mismatch(
                          DiagnosticCode.TYPE_MISMATCH,
                          name,
                          "'"
                              + name
                              + "' is "
                              + column.type().ddl()
                              + ", and no folder can be"
                              + " named after it",
                          "partition by another column")));
    }
    boolean all =
        !write.partitionBy().isEmpty()
            && !rows.open()
            && rows.names().stream().allMatch(name -> contains(write.partitionBy(), name));
    if (all) {
      found.add(
          new Mismatch(
              DiagnosticCode.SCHEMA_MISMATCH,
              write.partitionBy().get(0),
              "every column is one of 'partition-by', and nothing is left for the files",
              "partition by fewer columns"));
    }
    return found;
  }

  private static Optional<Mismatch> type(String format, Column column) {
    boolean held =
        switch (format.toLowerCase(Locale.ROOT)) {
          case "csv" -> !isNested(column.type()) && !column.type().equals(DataType.Simple.VOID);
          case "parquet", "orc" -> !holdsVoid(column.type());
          default -> true;
        };
    return held
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                DiagnosticCode.TYPE_MISMATCH,
                column.name(),
                "'"
                    + column.name()
                    + "' is "
                    + column.type().ddl()
                    + ", which "
                    + format
                    + " cannot hold",
                isNested(column.type())
                    ? "flatten it, or make a text of it: to_json(" + column.name() + ")"
                    : "give it a type: CAST(NULL AS STRING)"));
  }

  static boolean isNested(DataType type) {
    return type instanceof DataType.Array
        || type instanceof DataType.Map
        || type instanceof DataType.Struct;
  }

  private static boolean holdsVoid(DataType type) {
    if (type instanceof DataType.Array array) {
      return holdsVoid(array.element());
    }
    if (type instanceof DataType.Map map) {
      return holdsVoid(map.key()) || holdsVoid(map.value());
    }
    if (type instanceof DataType.Struct struct) {
      return struct.fields().columns().stream().anyMatch(field -> holdsVoid(field.type()));
    }
    return type.equals(DataType.Simple.VOID);
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
