// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is known of the value of an expression. */
final class Typed {

  /** A value of which nothing is known. */
  static final Typed UNKNOWN = new Typed(DataType.UNKNOWN, true, Traits.VARIES, null);

  private final DataType type;
  private final boolean nullable;
  private final int traits;
  // null when it is not a literal; never given out
  private final Object literal;

  private Typed(DataType type, boolean nullable, int traits, Object literal) {
    this.type = type;
    this.nullable = nullable;
    this.traits = traits;
    this.literal = literal;
  }

  static Typed of(DataType type, boolean nullable, int traits) {
    return new Typed(type, nullable, traits, null);
  }

  /** A value computed of others. */
  static Typed of(DataType type, boolean nullable, Typed... parts) {
    return of(type, nullable, Traits.of(Arrays.asList(parts)));
  }

  static Typed of(DataType type, boolean nullable, List<Typed> parts) {
    return of(type, nullable, Traits.of(parts));
  }

  static Typed literal(DataType type, Object value) {
    return new Typed(type, false, Traits.NONE, value);
  }

  static Typed ofNull() {
    return new Typed(DataType.Simple.VOID, true, Traits.NONE, null);
  }

  static Typed column(Attribute attribute) {
    return new Typed(Types.plain(attribute.type()), attribute.nullable(), Traits.VARIES, null);
  }

  /** A value of which nothing is known but of what it is made. */
  static Typed unknown(List<Typed> parts) {
    return new Typed(DataType.UNKNOWN, true, Traits.of(parts), null);
  }

  DataType type() {
    return type;
  }

  boolean nullable() {
    return nullable;
  }

  int traits() {
    return traits;
  }

  boolean has(int trait) {
    return (traits & trait) != 0;
  }

  Typed with(int trait) {
    return new Typed(type, nullable, traits | trait, literal);
  }

  Typed without(int trait) {
    return new Typed(type, nullable, traits & ~trait, literal);
  }

  boolean isKnown() {
    return !type.equals(DataType.UNKNOWN);
  }

  boolean is(DataType other) {
    return type.equals(other);
  }

  /** Its value, when it is a literal but null. */
  Optional<Object> literal() {
    return Optional.ofNullable(literal);
  }

  /** Its text, when it is a string literal. */
  Optional<String> text() {
    return literal instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
