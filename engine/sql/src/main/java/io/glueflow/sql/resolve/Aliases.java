// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseParser.IdentifierListContext;
import io.glueflow.sql.grammar.SqlBaseParser.TableAliasContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that a query gives to relations and their columns. */
final class Aliases {

  private Aliases() {}

  /** Rows under the name that they are given, or under none. */
  static Rows apply(Session session, Rows rows, TableAliasContext alias) {
    if (alias.strictIdentifier() == null) {
      return rows;
    }
    Relation named = rows.as(List.of(Names.text(alias.strictIdentifier())));
    return Rows.of(
        alias.identifierList() == null ? named : columns(session, named, alias.identifierList()));
  }

  /** A relation whose columns have new names. */
  static Relation columns(Session session, Relation rows, IdentifierListContext list) {
    List<String> names = Names.of(list);
    if (rows.open()) {
      return rows.with(names.stream().map(Aliases::unknown).toList());
    }
    if (names.size() != rows.attributes().size()) {
      session
          .findings()
          .report(
              ProblemKind.QUERY,
              list,
              "here are " + names.size() + " names for " + rows.attributes().size() + " columns",
              "");
      return Relation.unknown(rows.qualifier());
    }
    List<Attribute> renamed = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      renamed.add(rows.attributes().get(i).named(names.get(i)));
    }
    return rows.with(renamed);
  }

  private static Attribute unknown(String name) {
    return new Attribute(name, DataType.UNKNOWN, true, Set.of());
  }
}
