// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which type holds the values of several types. */
final class WiderTypes {

  /** Finds the type for two. */
  private interface Rule {
    Optional<DataType> apply(DataType a, DataType b);
  }

  private final boolean ansi;
  private final BinaryOperator<DataType.Decimal> decimals;

  WiderTypes(SparkLine line, boolean ansi) {
    this.ansi = ansi;
    this.decimals = line == SparkLine.SPARK_3_5 ? Decimals::wider : Decimals::widerIntegral;
  }

  /** The type that holds the values of both and loses nothing. */
  Optional<DataType> tightest(DataType a, DataType b) {
    Optional<DataType> simple = simple(a, b);
    return simple.isPresent() ? simple : ofParts(a, b, this::tightest);
  }

  private Optional<DataType> simple(DataType a, DataType b) {
    if (TypeKinds.isUnknown(a) || TypeKinds.isUnknown(b)) {
      return Optional.of(DataType.UNKNOWN);
    }
    if (a.equals(b) || TypeKinds.isVoid(b)) {
      return Optional.of(a);
    }
    if (TypeKinds.isVoid(a)) {
      return Optional.of(b);
    }
    if (TypeKinds.isIntegral(a) && b instanceof DataType.Decimal decimal) {
      return Optional.of(b).filter(type -> Decimals.fits(a, decimal));
    }
    if (a instanceof DataType.Decimal decimal && TypeKinds.isIntegral(b)) {
      return Optional.of(a).filter(type -> Decimals.fits(b, decimal));
    }
    if (a instanceof DataType.Decimal || b instanceof DataType.Decimal) {
      return Optional.empty();
    }
    if (TypeKinds.isNumeric(a) && TypeKinds.isNumeric(b)) {
      DataType wider = TypeKinds.widerNumber(a, b);
      // A FLOAT has not the digits of an integer.
      boolean lossy = ansi && wider == DataType.Simple.FLOAT;
      return Optional.of(lossy ? DataType.Simple.DOUBLE : wider);
    }
    return dateOrTimestamp(a, b);
  }

  private Optional<DataType> dateOrTimestamp(DataType a, DataType b) {
    if (!TypeKinds.isDateOrTimestamp(a) || !TypeKinds.isDateOrTimestamp(b)) {
      return Optional.empty();
    }
    if (a == DataType.Simple.DATE) {
      return Optional.of(b);
    }
    if (b == DataType.Simple.DATE) {
      return Optional.of(a);
    }
    return Optional.of(DataType.Simple.TIMESTAMP);
  }

  private static Optional<DataType> ofParts(DataType a, DataType b, Rule rule) {
    if (a instanceof DataType.Array left && b instanceof DataType.Array right) {
      return rule.apply(left.element(), right.element()).map(DataType.Array::new);
    }
    if (a instanceof DataType.Map left && b instanceof DataType.Map right) {
      return rule.apply(left.key(), right.key())
          // A key is never null.
          .filter(key -> !CastRules.makesNull(left.key(), key))
          .filter(key -> !CastRules.makesNull(right.key(), key))
          .flatMap(
              key ->
                  rule.apply(left.value(), right.value())
                      .map(value -> new DataType.Map(key, value)));
    }
    if (a instanceof DataType.Struct left && b instanceof DataType.Struct right) {
      return ofFields(left.fields().columns(), right.fields().columns(), rule);
    }
    return Optional.empty();
  }

  private static Optional<DataType> ofFields(List<Column> a, List<Column> b, Rule rule) {
    List<Column> fields = new ArrayList<>();
    for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
      Column left = a.get(i);
      Column right = b.get(i);
      Optional<DataType> wider = rule.apply(left.type(), right.type());
      if (wider.isEmpty() || !left.name().equalsIgnoreCase(right.name())) {
        return Optional.empty();
      }
      DataType type = wider.get();
      boolean nullable =
          Stream.of(left, right)
              .anyMatch(field -> field.nullable() || CastRules.makesNull(field.type(), type));
      fields.add(new Column(left.name(), type, nullable, ""));
    }
    return a.size() == b.size()
        ? Optional.of(new DataType.Struct(Schema.of(fields)))
        : Optional.empty();
  }

  /** The type that holds the values of both, digits behind the point apart; maybe STRING. */
  Optional<DataType> wider(DataType a, DataType b) {
    return simple(a, b)
        .or(() -> decimal(a, b))
        .or(() -> ansi ? beside(a, b) : promoted(a, b))
        .or(() -> ofParts(a, b, this::wider));
  }

  /** As {@link #wider(DataType, DataType)}, but what is no string does not become one. */
  Optional<DataType> widerWithoutStrings(DataType a, DataType b) {
    return simple(a, b).or(() -> decimal(a, b)).or(() -> ofParts(a, b, this::widerWithoutStrings));
  }

  /** The type that holds the values of all. */
  Optional<DataType> wider(List<DataType> types) {
    // It may be the string that makes strings of all others.
    if (types.stream().anyMatch(type -> holds(DataType.UNKNOWN, type))) {
      return Optional.of(DataType.UNKNOWN);
    }
    Predicate<DataType> strings = type -> holds(DataType.Simple.STRING, type);
    // Strings first: what is wider depends on the order only where there are some.
    List<DataType> ordered =
        ansi
            ? types
            : Stream.concat(
                    types.stream().filter(strings).distinct(),
                    types.stream().filter(strings.negate()))
                .toList();
    return all(ordered, this::wider);
  }

  /** The type that holds the values of all, where what is no string does not become one. */
  Optional<DataType> widerWithoutStrings(List<DataType> types) {
    return all(types, this::widerWithoutStrings);
  }

  private static Optional<DataType> all(List<DataType> types, Rule rule) {
    Optional<DataType> wider = Optional.of(DataType.Simple.VOID);
    for (DataType type : types) {
      wider = wider.flatMap(found -> rule.apply(found, type));
    }
    return wider;
  }

  /** Whether a type is another, or an array of it. */
  private static boolean holds(DataType part, DataType type) {
    return type.equals(part)
        || (type instanceof DataType.Array array && holds(part, array.element()));
  }

  private Optional<DataType> decimal(DataType a, DataType b) {
    boolean one = a instanceof DataType.Decimal || b instanceof DataType.Decimal;
    if (!one || !TypeKinds.isNumeric(a) || !TypeKinds.isNumeric(b)) {
      return Optional.empty();
    }
    if (TypeKinds.isFloating(a) || TypeKinds.isFloating(b)) {
      return Optional.of(DataType.Simple.DOUBLE);
    }
    return Decimals.holding(a)
        .flatMap(left -> Decimals.holding(b).map(right -> decimals.apply(left, right)));
  }

  private static Optional<DataType> promoted(DataType a, DataType b) {
    DataType other = TypeKinds.isString(a) ? b : a;
    boolean one = TypeKinds.isString(a) || TypeKinds.isString(b);
    boolean becomesString =
        TypeKinds.isAtomic(other)
            && other != DataType.Simple.BINARY
            && other != DataType.Simple.BOOLEAN;
    return Optional.<DataType>of(DataType.Simple.STRING).filter(type -> one && becomesString);
  }

  /** What a string beside another type is read as, in ANSI mode. */
  static Optional<DataType> beside(DataType a, DataType b) {
    if (!TypeKinds.isString(a) && !TypeKinds.isString(b)) {
      return Optional.empty();
    }
    DataType other = TypeKinds.isString(a) ? b : a;
    if (TypeKinds.isIntegral(other)) {
      return Optional.of(DataType.Simple.LONG);
    }
    if (TypeKinds.isFractional(other)) {
      return Optional.of(DataType.Simple.DOUBLE);
    }
    if (TypeKinds.isVoid(other)) {
      return Optional.of(DataType.Simple.STRING);
    }
    return Optional.of(other)
        .filter(type -> TypeKinds.isAtomic(type) && !TypeKinds.isInterval(type));
  }
}
