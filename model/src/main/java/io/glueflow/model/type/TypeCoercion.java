// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.List;
import java.util.Optional;

/**
 * Spark's rules for types that meet: which one they become together, and which are refused.
 *
 * <p>An empty result says that Spark refuses the types. It never comes of {@link DataType#UNKNOWN}:
 * of that, nothing is known of the result either.
 */
public final class TypeCoercion {

  private static final TypeCoercion LEGACY = of(SparkLine.SPARK_3_5, false);
  private static final TypeCoercion ANSI = of(SparkLine.SPARK_3_5, true);

  private final boolean ansi;
  private final WiderTypes wider;
  private final ImplicitCasts casts;
  private final ArithmeticTypes arithmetic;
  private final DateArithmetic dates;
  private final ComparedTypes compared;

  private TypeCoercion(SparkLine line, boolean ansi) {
    this.ansi = ansi;
    this.wider = new WiderTypes(line, ansi);
    this.casts = new ImplicitCasts(ansi);
    this.arithmetic = new ArithmeticTypes(ansi, wider);
    this.dates = new DateArithmetic(line, ansi, casts);
    this.compared = new ComparedTypes(line, ansi, wider);
  }

  /** The rules of Spark 3.5, with ANSI mode on or off. */
  public static TypeCoercion of(boolean ansi) {
    return ansi ? ANSI : LEGACY;
  }

  /** The rules of a line of Spark, with ANSI mode on or off. */
  public static TypeCoercion of(SparkLine line, boolean ansi) {
    return new TypeCoercion(line, ansi);
  }

  /** The type that holds the values of both and loses nothing. */
  public Optional<DataType> tightestCommon(DataType a, DataType b) {
    return wider.tightest(TypeKinds.plain(a), TypeKinds.plain(b));
  }

  /** The type that both become as branches of IF; some digits of decimals may be lost. */
  public Optional<DataType> wider(DataType a, DataType b) {
    return wider.wider(TypeKinds.plain(a), TypeKinds.plain(b));
  }

  /** The type that all become, as in COALESCE, CASE, IN and arrays; VOID for none. */
  public Optional<DataType> wider(List<DataType> types) {
    return wider.wider(types.stream().map(TypeKinds::plain).toList());
  }

  /** As {@link #wider(List)}, but nothing becomes a string: as in GREATEST and LEAST. */
  public Optional<DataType> widerWithoutStrings(List<DataType> types) {
    return wider.widerWithoutStrings(types.stream().map(TypeKinds::plain).toList());
  }

  /** The type of a column of UNION, INTERSECT or EXCEPT. */
  public Optional<DataType> forSetOperation(DataType a, DataType b) {
    return forSetOperation(List.of(a, b));
  }

  /** The type of a column of UNION, INTERSECT or EXCEPT over several inputs. */
  public Optional<DataType> forSetOperation(List<DataType> types) {
    return wider(types);
  }

  /** The type that two operands of {@code =} are compared in. */
  public Optional<DataType> forComparison(DataType a, DataType b) {
    return compared.forEquality(TypeKinds.plain(a), TypeKinds.plain(b));
  }

  /** The type that two operands of {@code <} and its like are compared in. */
  public Optional<DataType> forOrdering(DataType a, DataType b) {
    return compared.forOrdering(TypeKinds.plain(a), TypeKinds.plain(b));
  }

  /** Whether values of a type can be compared and sorted; those of maps cannot. */
  public boolean orderable(DataType type) {
    return TypeKinds.isOrderable(type);
  }

  /**
   * The type of what an operator yields.
   *
   * <p>An integer literal beside a decimal counts as a decimal of as many digits as it has: it is
   * given as such a decimal.
   */
  public Optional<DataType> forArithmetic(ArithmeticOperator operator, DataType a, DataType b) {
    DataType left = TypeKinds.plain(a);
    DataType right = TypeKinds.plain(b);
    if (TypeKinds.isUnknown(left) || TypeKinds.isUnknown(right)) {
      return Optional.of(DataType.UNKNOWN);
    }
    return DateArithmetic.isOne(left, right)
        ? dates.result(operator, left, right)
        : arithmetic.result(operator, left, right);
  }

  /** The type that an argument becomes by itself where one type is expected. */
  public Optional<DataType> implicitCast(DataType from, DataType expected) {
    return casts.toType(TypeKinds.plain(from), TypeKinds.plain(expected));
  }

  /** The type that an argument becomes by itself where any of a family is expected. */
  public Optional<DataType> implicitCast(DataType from, TypeFamily expected) {
    return casts.toFamily(TypeKinds.plain(from), expected);
  }

  /** Whether CAST takes a type to another. */
  public boolean castable(DataType from, DataType to) {
    DataType left = TypeKinds.plain(from);
    DataType right = TypeKinds.plain(to);
    return ansi ? CastRules.castableInAnsi(left, right) : CastRules.castable(left, right);
  }

  /** Whether TRY_CAST takes a type to another. */
  public boolean tryCastable(DataType from, DataType to) {
    return CastRules.tryCastable(TypeKinds.plain(from), TypeKinds.plain(to));
  }
}
