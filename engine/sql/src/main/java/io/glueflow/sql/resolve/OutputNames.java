// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.ColumnReferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.DereferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.StringLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.SubscriptContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.Optional;

/** The names that columns get which are given none. */
final class OutputNames {

  private OutputNames() {}

  /** The name that Spark gives to an expression; empty when that is not known. */
  static String of(ParseTree tree) {
    return ofColumn(tree).or(() -> GivenNames.of(tree)).orElse("");
  }

  /** The name of a value of a struct: that of a column or a field, or a text in brackets. */
  static Optional<String> ofField(ParseTree tree) {
    if (innermost(tree, SubscriptContext.class) instanceof SubscriptContext item) {
      ParseTree index = innermost(item.index, StringLiteralContext.class);
      return index instanceof StringLiteralContext ? GivenNames.of(index) : Optional.empty();
    }
    return ofColumn(tree);
  }

  /** The name of an expression that is a column or a field. */
  static Optional<String> ofColumn(ParseTree tree) {
    ParseTree inner = innermost(tree, ColumnReferenceContext.class);
    if (inner instanceof ColumnReferenceContext column) {
      return Optional.of(Names.of(column.identifier()));
    }
    return inner instanceof DereferenceContext field
        ? Optional.of(Names.of(field.fieldName))
        : Optional.empty();
  }

  private static ParseTree innermost(ParseTree tree, Class<? extends ParseTree> wanted) {
    ParseTree inner = tree;
    while (!wanted.isInstance(inner) && inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    return inner;
  }
}
