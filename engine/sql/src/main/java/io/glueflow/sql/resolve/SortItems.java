// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseParser.SortItemContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;

/** What rows are sorted by. */
final class SortItems {

  private SortItems() {}

  static Typed look(ExpressionResolver resolver, Context context, SortItemContext item) {
    Typed value = resolver.type(item.expression());
    require(context, item.expression(), value.type());
    return value;
  }

  /** Reports a type whose values have no order. */
  static void require(Context context, ParserRuleContext place, DataType type) {
    if (Types.isKnown(type) && !context.coercion().orderable(type)) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              place,
              "rows cannot be sorted by a value of type " + type.ddl(),
              "");
    }
  }
}
