// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Columns that share a qualifier.
 *
 * @param qualifier the parts of the name before a column's, empty when there is none
 * @param attributes the columns that are known
 * @param hidden columns that are found by the qualifier alone
 * @param open whether there may be others
 */
record Relation(
    List<String> qualifier, List<Attribute> attributes, List<Attribute> hidden, boolean open) {

  Relation(List<String> qualifier, List<Attribute> attributes, boolean open) {
    this(qualifier, attributes, List.of(), open);
  }

  Relation {
    qualifier = List.copyOf(qualifier);
    attributes = List.copyOf(attributes);
    hidden = List.copyOf(hidden);
  }

  static Relation of(String name, Schema schema) {
    return new Relation(
        name.isEmpty() ? List.of() : List.of(name),
        schema.columns().stream().map(column -> Attribute.source(name, column)).toList(),
        schema.open());
  }

  /** A relation of which nothing is known. */
  static Relation unknown(List<String> qualifier) {
    return new Relation(qualifier, List.of(), true);
  }

  Relation named(List<String> other) {
    return new Relation(other, attributes, hidden, open);
  }

  Relation with(List<Attribute> others) {
    return new Relation(qualifier, others, hidden, open);
  }

  /** The same where every column may be null. */
  Relation asNullable() {
    return new Relation(
        qualifier,
        attributes.stream().map(Attribute::asNullable).toList(),
        hidden.stream().map(Attribute::asNullable).toList(),
        open);
  }

  /** How many of the leading parts of a name are this relation's qualifier; 0 when none are. */
  int qualifies(List<String> parts) {
    for (int length = Math.min(qualifier.size(), parts.size() - 1); length > 0; length--) {
      if (endsWith(parts.subList(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private boolean endsWith(List<String> names) {
    int from = qualifier.size() - names.size();
    for (int i = 0; i < names.size(); i++) {
      if (!qualifier.get(from + i).equalsIgnoreCase(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The same where columns of these names are found by the qualifier alone. */
  Relation hiding(List<String> names) {
    List<Attribute> shown = new ArrayList<>();
    List<Attribute> concealed = new ArrayList<>(hidden);
    for (Attribute attribute : attributes) {
      boolean hide = names.stream().anyMatch(attribute::isNamed);
      (hide ? concealed : shown).add(attribute);
    }
    return new Relation(qualifier, shown, concealed, open);
  }

  /** The columns that a name with the qualifier means. */
  List<Attribute> qualified(String name) {
    return Stream.concat(attributes.stream(), hidden.stream())
        .filter(attribute -> attribute.isNamed(name))
        .toList();
  }

  List<Attribute> named(String name) {
    List<Attribute> named = new ArrayList<>(1);
    for (Attribute attribute : attributes) {
      if (attribute.isNamed(name)) {
        named.add(attribute);
      }
    }
    return named;
  }
}
