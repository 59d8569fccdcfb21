// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.SortItemContext;

/** What rows are sorted by. */
final class SortItems {

  private SortItems() {}

  static Typed look(ExpressionResolver resolver, Context context, SortItemContext item) {
    Typed value = resolver.type(item.expression());
    if (Types.isKnown(value.type()) && !context.coercion().orderable(value.type())) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              item.expression(),
              "rows cannot be sorted by a value of type " + value.type().ddl(),
              "");
    }
    return value;
  }
}
