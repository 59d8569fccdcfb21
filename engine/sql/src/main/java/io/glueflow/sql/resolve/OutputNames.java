// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.ColumnReferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.DereferenceContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.Optional;

/** The names that columns get which are given none. */
final class OutputNames {

  private OutputNames() {}

  /** The name that Spark gives to an expression; empty when that is not known. */
  static String of(ParseTree tree) {
    return ofColumn(tree).or(() -> GivenNames.of(tree)).orElse("");
  }

  /** The name of an expression that is a column or a field. */
  static Optional<String> ofColumn(ParseTree tree) {
    ParseTree inner = tree;
    while (!(inner instanceof ColumnReferenceContext) && inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    if (inner instanceof ColumnReferenceContext column) {
      return Optional.of(Names.of(column.identifier()));
    }
    return inner instanceof DereferenceContext field
        ? Optional.of(Names.of(field.fieldName))
        : Optional.empty();
  }
}
