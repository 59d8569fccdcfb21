// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.model.type.TypeFamily;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.List;
import java.util.Optional;

/** The parts of values: fields of structs, elements of arrays, values of maps. */
final class FieldAccess {

  private final Findings findings;
  private final TypeCoercion coercion;

  FieldAccess(Findings findings, TypeCoercion coercion) {
    this.findings = findings;
    this.coercion = coercion;
  }

  /** The field of a name, as after a dot. */
  Typed field(Typed base, String name, ParserRuleContext place) {
    DataType type = base.type();
    if (type instanceof DataType.Struct struct) {
      return fieldOf(struct, name, place)
          .map(f -> Typed.of(Types.plain(f.type()), base.nullable() || f.nullable(), base))
          .orElseGet(() -> Typed.unknown(List.of(base)));
    }
    if (type instanceof DataType.Array array && array.element() instanceof DataType.Struct struct) {
      return fieldOf(struct, name, place)
          .map(f -> Typed.of(new DataType.Array(Types.plain(f.type())), base.nullable(), base))
          .orElseGet(() -> Typed.unknown(List.of(base)));
    }
    if (type instanceof DataType.Map || type instanceof DataType.Array) {
      return item(base, Typed.literal(DataType.Simple.STRING, name), place);
    }
    return noParts(base, place);
  }

  /** What stands at an index or under a key, as in brackets. */
  Typed item(Typed base, Typed index, ParserRuleContext place) {
    DataType type = base.type();
    boolean fields =
        type instanceof DataType.Struct
            || (type instanceof DataType.Array array && array.element() instanceof DataType.Struct);
    if (fields && index.text().isPresent()) {
      return field(base, index.text().get(), place);
    }
    if (type instanceof DataType.Array array) {
      if (coercion.implicitCast(index.type(), TypeFamily.INTEGRAL).isEmpty()) {
        wrong(place, "an element of an array is found by a whole number, not by " + ddl(index));
      }
      return Typed.of(array.element(), true, base, index);
    }
    if (type instanceof DataType.Map map) {
      if (index.isKnown()
          && Types.isKnown(map.key())
          && coercion.implicitCast(index.type(), map.key()).isEmpty()) {
        wrong(place, "the keys of the map are " + map.key().ddl() + ", and this is " + ddl(index));
      }
      return Typed.of(map.value(), true, base, index);
    }
    if (type instanceof DataType.Struct) {
      wrong(place, "a field of a struct is found by its name alone");
      return Typed.unknown(List.of(base, index));
    }
    return noParts(base, place);
  }

  private Typed noParts(Typed base, ParserRuleContext place) {
    if (base.isKnown()) {
      wrong(place, "a value of type " + ddl(base) + " has no parts");
    }
    return Typed.unknown(List.of(base));
  }

  private Optional<Column> fieldOf(DataType.Struct struct, String name, ParserRuleContext place) {
    List<Column> found =
        struct.fields().columns().stream().filter(f -> f.name().equalsIgnoreCase(name)).toList();
    if (found.isEmpty() && !struct.fields().open()) {
      findings.report(
          ProblemKind.UNKNOWN_COLUMN,
          place,
          "there is no field '" + name + "' in the struct",
          Suggestion.didYouMean(name, struct.fields().names()));
    } else if (found.size() > 1) {
      findings.report(
          ProblemKind.AMBIGUOUS_COLUMN, place, "the struct has several fields '" + name + "'", "");
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private void wrong(ParserRuleContext place, String message) {
    findings.report(ProblemKind.TYPE, place, message, "");
  }

  private static String ddl(Typed value) {
    return value.type().ddl();
  }
}
