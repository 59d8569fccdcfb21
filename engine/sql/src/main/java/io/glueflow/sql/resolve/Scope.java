// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Map;

/** The columns that the names of an expression can mean. */
public final class Scope {

  /** No columns at all. */
  public static final Scope EMPTY = new Scope(List.of(), List.of(), List.of(), List.of());

  private final List<Relation> relations;
  private final List<Attribute> columns;
  private final List<Attribute> earlier;
  private final List<Scope> outer;

  private Scope(
      List<Relation> relations,
      List<Attribute> columns,
      List<Attribute> earlier,
      List<Scope> outer) {
    this.relations = List.copyOf(relations);
    this.columns = List.copyOf(columns);
    this.earlier = List.copyOf(earlier);
    this.outer = List.copyOf(outer);
  }

  /** The columns of rows that have no name. */
  public static Scope of(Schema rows) {
    return of(List.of(Relation.of("", rows)));
  }

  /** The columns of several relations, each by its name. */
  public static Scope of(Map<String, Schema> relations) {
    return of(
        relations.entrySet().stream()
            .map(relation -> Relation.of(relation.getKey(), relation.getValue()))
            .toList());
  }

  static Scope of(List<Relation> relations) {
    return of(
        relations, relations.stream().flatMap(relation -> relation.attributes().stream()).toList());
  }

  /** With the columns in the order in which {@code *} has them. */
  static Scope of(List<Relation> relations, List<Attribute> columns) {
    return new Scope(relations, columns, List.of(), List.of());
  }

  /**
   * This scope with columns that stand before the expression in the same projection: names mean
   * them where no column of the rows is meant.
   */
  public Scope withEarlier(List<Column> columns) {
    return withEarlierAttributes(
        columns.stream().map(column -> Attribute.source("", column)).toList());
  }

  Scope withEarlierAttributes(List<Attribute> attributes) {
    return new Scope(relations, columns, attributes, outer);
  }

  /** This scope inside of another, as that of a subquery. */
  Scope inside(Scope surrounding) {
    return new Scope(relations, columns, earlier, List.of(surrounding));
  }

  List<Relation> relations() {
    return relations;
  }

  /** The columns that come before in the same projection, the last first. */
  List<Attribute> earlier() {
    return earlier;
  }

  /** The scope around this one; none or one. */
  List<Scope> outer() {
    return outer;
  }

  /** All columns, as {@code *} has them. */
  List<Attribute> attributes() {
    return columns;
  }
}
