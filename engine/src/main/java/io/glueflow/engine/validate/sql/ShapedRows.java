// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.ClashRule;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Distinct;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.operation.Unpivot;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeCoercion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether operations can be done to columns of such types, and what they yield has other names. */
final class ShapedRows {

  private final TypeCoercion coercion;

  ShapedRows(TypeCoercion coercion) {
    this.coercion = coercion;
  }

  List<Mismatch> find(Step step) {
    List<Mismatch> found = new ArrayList<>(names(step));
    Operation operation = step.operation();
    if (operation instanceof Explode explode) {
      found.addAll(explode(explode, step.inputs().get(0).schema()));
    } else if (operation instanceof Unpivot unpivot) {
      found.addAll(unpivot(unpivot, step.inputs().get(0).schema()));
    } else if (operation instanceof Distinct || operation instanceof SetOperation) {
      step.inputs().forEach(input -> found.addAll(compared(input.schema().names(), input)));
    } else if (operation instanceof Deduplicate deduplicate) {
      Step input = step.inputs().get(0);
      List<String> keys =
          deduplicate.keys().isEmpty() ? input.schema().names() : deduplicate.keys();
      found.addAll(compared(keys, input));
    }
    return found;
  }

  /** Rows may have a name twice: only who asks for it, or writes it, is refused. A join is not. */
  private static List<Mismatch> names(Step step) {
    if (!(step.operation() instanceof Join join) || join.clash().kind() == ClashRule.Kind.ERROR) {
      return List.of();
    }
    Set<String> before = new LinkedHashSet<>();
    step.inputs().forEach(input -> before.addAll(RepeatedNames.in(input.schema())));
    return RepeatedNames.in(step.schema()).stream()
        .filter(name -> !before.contains(name))
        .map(
            name ->
                new Mismatch(
                    DiagnosticCode.CLASHING_COLUMN,
                    name,
                    "the result would have several columns named '" + name + "'",
                    "choose another name"))
        .toList();
  }

  private static List<Mismatch> explode(Explode explode, Schema input) {
    DataType type = typeOf(explode.column(), input);
    boolean array = type instanceof DataType.Array;
    boolean collection = array || type instanceof DataType.Map || type.equals(DataType.UNKNOWN);
    if (!collection) {
      return List.of(
          new Mismatch(
              DiagnosticCode.TYPE_MISMATCH,
              explode.column(),
              "'" + explode.column() + "' is " + type.ddl() + ", not an ARRAY or a MAP",
              type.equals(DataType.Simple.STRING)
                  ? "make an ARRAY of it first: split(" + explode.column() + ", ',')"
                  : ""));
    }
    return array && !explode.keyAs().isEmpty()
        ? List.of(
            new Mismatch(
                DiagnosticCode.TYPE_MISMATCH,
                explode.column(),
                "'"
                    + explode.column()
                    + "' is an ARRAY, which has no keys for '"
                    + explode.keyAs()
                    + "'",
                ""))
        : List.of();
  }

  private List<Mismatch> unpivot(Unpivot unpivot, Schema input) {
    if (unpivot.values().isEmpty() && input.open()) {
      return List.of();
    }
    List<String> values = unpivot.valuesIn(input.names());
    List<DataType> types = values.stream().map(name -> typeOf(name, input)).toList();
    if (types.isEmpty() || coercion.widerWithoutStrings(types).isPresent()) {
      return List.of();
    }
    String first = values.get(0);
    String odd =
        values.stream()
            .filter(
                name ->
                    coercion
                        .widerWithoutStrings(List.of(types.get(0), typeOf(name, input)))
                        .isEmpty())
            .findFirst()
            .orElse(first);
    return List.of(
        new Mismatch(
            DiagnosticCode.TYPE_MISMATCH,
            odd,
            "'"
                + first
                + "' is "
                + types.get(0).ddl()
                + " and '"
                + odd
                + "' is "
                + typeOf(odd, input).ddl()
                + ", which have no common type",
            "cast them to one type before"));
  }

  private static List<Mismatch> compared(List<String> columns, Step input) {
    return columns.stream()
        .filter(name -> holdsMap(typeOf(name, input.schema())))
        .map(
            name ->
                new Mismatch(
                    DiagnosticCode.TYPE_MISMATCH,
                    name,
                    "'"
                        + name
                        + "' from '"
                        + input.node()
                        + "' holds a MAP, and Spark cannot tell whether two of them are the same",
                    "drop it, or compare map_entries(" + name + ")"))
        .toList();
  }

  private static boolean holdsMap(DataType type) {
    if (type instanceof DataType.Array array) {
      return holdsMap(array.element());
    }
    if (type instanceof DataType.Struct struct) {
      return struct.fields().columns().stream().anyMatch(field -> holdsMap(field.type()));
    }
    return type instanceof DataType.Map;
  }

  private static DataType typeOf(String name, Schema schema) {
    return schema.column(name).map(Column::type).orElse(DataType.UNKNOWN);
  }
}
