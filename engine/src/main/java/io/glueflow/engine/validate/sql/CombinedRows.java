// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.operation.Union;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.model.type.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether rows of several inputs go together. */
final class CombinedRows {

  private final TypeCoercion coercion;

  CombinedRows(TypeCoercion coercion) {
    this.coercion = coercion;
  }

  List<Mismatch> find(Step step) {
    if (step.operation() instanceof Join join) {
      return keys(join, step.inputs().get(0), step.inputs().get(1));
    }
    if (step.operation() instanceof Union union) {
      return union.byName() ? byName(union, step.inputs()) : byPosition(step.inputs(), "a union");
    }
    return step.operation() instanceof SetOperation ? byPosition(step.inputs(), "this") : List.of();
  }

  private List<Mismatch> keys(Join join, Step left, Step right) {
    List<Mismatch> found = new ArrayList<>();
    for (String key : join.using()) {
      DataType ofLeft = typeOf(key, left.schema());
      DataType ofRight = typeOf(key, right.schema());
      if (coercion.forComparison(ofLeft, ofRight).isEmpty()) {
        found.add(
            new Mismatch(
                DiagnosticCode.TYPE_MISMATCH,
                key,
                "'"
                    + key
                    + "' is "
                    + ofLeft.ddl()
                    + " on the left and "
                    + ofRight.ddl()
                    + " on the right, which cannot be compared",
                "cast one of them before the join"));
      } else if (isTextBesideNumber(ofLeft, ofRight) || isTextBesideNumber(ofRight, ofLeft)) {
        found.add(
            new Mismatch(
                DiagnosticCode.TEXT_AS_NUMBER,
                key,
                "'"
                    + key
                    + "' is "
                    + ofLeft.ddl()
                    + " on the left and "
                    + ofRight.ddl()
                    + " on the right: texts that are no numbers meet nothing",
                "cast one of them before the join"));
      }
    }
    return found;
  }

  private static boolean isTextBesideNumber(DataType text, DataType number) {
    return text.equals(DataType.Simple.STRING) && TypeFamily.NUMERIC.contains(number);
  }

  private List<Mismatch> byPosition(List<Step> inputs, String what) {
    List<Mismatch> found = new ArrayList<>();
    Step first = inputs.get(0);
    for (Step other : inputs.subList(1, inputs.size())) {
      if (first.schema().open() || other.schema().open()) {
        continue;
      }
      int count = first.schema().columns().size();
      int others = other.schema().columns().size();
      if (count != others) {
        found.add(
            new Mismatch(
                DiagnosticCode.SCHEMA_MISMATCH,
                "",
                counts(first, count, other, others),
                "matched by position, " + what + " takes inputs with the same number of columns"));
        continue;
      }
      for (int i = 0; i < count; i++) {
        types(first, first.schema().columns().get(i), other, other.schema().columns().get(i))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Mismatch> byName(Union union, List<Step> inputs) {
    List<Mismatch> found = new ArrayList<>();
    Step first = inputs.get(0);
    for (Step other : inputs.subList(1, inputs.size())) {
      for (Column column : first.schema().columns()) {
        other
            .schema()
            .column(column.name())
            .flatMap(same -> types(first, column, other, same))
            .ifPresent(found::add);
      }
      if (!union.allowMissing()) {
        missing(first, other).or(() -> missing(other, first)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A name that is not the same on both sides is one mistake: what is missing is told once. */
  private static Optional<Mismatch> missing(Step has, Step lacks) {
    List<String> columns = lacking(has, lacks);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    String similar =
        columns.size() == 1
            ? Suggestion.closest(columns.get(0), lacks.schema().names())
                .map(name -> "did you mean '" + name + "'? Else ")
                .orElse("")
            : "";
    List<String> others = lacking(lacks, has);
    return Optional.of(
        new Mismatch(
            DiagnosticCode.SCHEMA_MISMATCH,
            columns.get(0),
            (has.node().equals(lacks.node())
                    ? "one side lacks what the other has: "
                    : "the rows from '"
                        + lacks.node()
                        + "' lack what those from '"
                        + has.node()
                        + "' have: ")
                + String.join(", ", columns)
                + (others.isEmpty() ? "" : "; and the other way round: ")
                + String.join(", ", others),
            similar + "set \"allow-missing-columns\" to fill with nulls, or drop columns before",
            new MissingColumn(columns.get(0), Optional.of(lacks))));
  }

  private static List<String> lacking(Step has, Step lacks) {
    return has.schema().names().stream().filter(name -> !lacks.schema().mayHave(name)).toList();
  }

  private Optional<Mismatch> types(Step first, Column column, Step other, Column theirs) {
    if (coercion.forSetOperation(column.type(), theirs.type()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mismatch(
            DiagnosticCode.TYPE_MISMATCH,
            column.name(),
            "'"
                + column.name()
                + "' is "
                + column.type().ddl()
                + " in the rows from '"
                + first.node()
                + "' and "
                + theirs.type().ddl()
                + " in those from '"
                + other.node()
                + "', which have no common type",
            "cast one of them before"));
  }

  private static String counts(Step first, int count, Step other, int others) {
    return "the rows from '"
        + first.node()
        + "' have "
        + columns(count)
        + ", those from '"
        + other.node()
        + "' have "
        + columns(others);
  }

  private static String columns(int count) {
    return count == 1 ? "1 column" : count + " columns";
  }

  private static DataType typeOf(String name, Schema schema) {
    return schema.column(name).map(Column::type).orElse(DataType.UNKNOWN);
  }
}
