// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import java.util.Set;

/** A column of a relation. Two are the same only when they are one object. */
final class Attribute {

  private final String name;
  private final DataType type;
  private final boolean nullable;
  private final Set<SourceColumn> sources;

  Attribute(String name, DataType type, boolean nullable, Set<SourceColumn> sources) {
    this.name = name;
    this.type = type;
    this.nullable = nullable;
    this.sources = Set.copyOf(sources);
  }

  /** A column of a view or of the rows a text is computed for. */
  static Attribute source(String relation, Column column) {
    return new Attribute(
        column.name(),
        column.type(),
        column.nullable(),
        Set.of(new SourceColumn(relation, column.name())));
  }

  /** The name; empty when Spark gives it one that is not known here. */
  String name() {
    return name;
  }

  DataType type() {
    return type;
  }

  boolean nullable() {
    return nullable;
  }

  Set<SourceColumn> sources() {
    return sources;
  }

  /** The same column where it may be null, as on the other side of an outer join. */
  Attribute asNullable() {
    return nullable ? this : new Attribute(name, type, true, sources);
  }

  /** Another column with all that this one has. */
  Attribute copy() {
    return new Attribute(name, type, nullable, sources);
  }

  Attribute named(String other) {
    return new Attribute(other, type, nullable, sources);
  }

  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }
}
