// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that a FROM clause yields: relations, and their columns as {@code *} has them.
 *
 * @param relations what names can mean
 * @param columns the columns in their order
 */
record Rows(List<Relation> relations, List<Attribute> columns) {

  /** One row without columns. */
  static final Rows SINGLE = new Rows(List.of(), List.of());

  Rows {
    relations = List.copyOf(relations);
    columns = List.copyOf(columns);
  }

  static Rows of(Relation relation) {
    return new Rows(List.of(relation), relation.attributes());
  }

  boolean open() {
    return relations.stream().anyMatch(Relation::open);
  }

  /** These beside others. */
  Rows and(Rows others) {
    return new Rows(
        Stream.concat(relations.stream(), others.relations.stream()).toList(),
        Stream.concat(columns.stream(), others.columns.stream()).toList());
  }

  /** The same where every column may be null. */
  Rows asNullable() {
    List<Attribute> before = new ArrayList<>();
    List<Attribute> after = new ArrayList<>();
    List<Relation> nullable = new ArrayList<>();
    for (Relation relation : relations) {
      Relation changed = relation.asNullable();
      before.addAll(relation.attributes());
      after.addAll(changed.attributes());
      nullable.add(changed);
    }
    return new Rows(
        nullable,
        columns.stream()
            .map(c -> before.contains(c) ? after.get(before.indexOf(c)) : c.asNullable())
            .toList());
  }

  /** The columns of a name, whichever relation they are in. */
  List<Attribute> named(String name) {
    return columns.stream().filter(column -> column.isNamed(name)).toList();
  }

  Scope scope(List<Scope> outer) {
    Scope scope = Scope.of(relations, columns);
    return outer.isEmpty() ? scope : scope.inside(outer.get(0));
  }

  /** All of it under one name, as rows of a subquery are. */
  Relation as(List<String> qualifier) {
    return new Relation(qualifier, columns, open());
  }
}
