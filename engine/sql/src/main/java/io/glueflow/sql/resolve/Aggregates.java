// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.List;

/** Functions of all rows of a group. */
final class Aggregates {

  private final ExpressionResolver resolver;
  private final Context context;

  Aggregates(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
  }

  /**
   * What an aggregate function yields.
   *
   * @param arguments what it is computed of
   * @param value what it yields for them
   * @param mark where the columns begin that its arguments use
   */
  Typed aggregate(
      String name, ParserRuleContext place, List<Typed> arguments, Typed value, int mark) {
    int inside = Traits.of(arguments);
    context.groups().aggregated(mark);
    if (!context.site().aggregates()) {
      report(
          place,
          "'"
              + name
              + "' is an aggregate function, which "
              + context.site().clause()
              + " cannot have",
          switch (context.site()) {
            case WHERE -> "conditions on groups stand in HAVING";
            case ORDER_BY_OF_OUTPUT -> "give it a name in SELECT, and sort by that";
            default -> "";
          });
    } else if ((inside & Traits.AGGREGATE) != 0) {
      report(
          place,
          "aggregate functions cannot be nested",
          "compute the inner one in a step or subquery before");
    } else if ((inside & Traits.WINDOW) != 0) {
      report(
          place,
          "a window cannot stand in an aggregate function",
          "compute the window in a step or subquery before");
    } else if ((inside & Traits.NON_DETERMINISTIC) != 0) {
      report(
          place,
          "what an aggregate function is computed of must be the same each time",
          "compute it in a step or subquery before");
    }
    return value.with(Traits.AGGREGATE | Traits.VARIES);
  }

  /** The condition of those rows that an aggregate function looks at. */
  void filter(FunctionCallContext call) {
    if (call.where == null) {
      return;
    }
    Typed condition = resolver.type(call.where);
    Conditions.require(context, condition, call.where, "the condition of FILTER");
    if (condition.has(Traits.AGGREGATE) || condition.has(Traits.WINDOW)) {
      report(call.where, "FILTER can have neither aggregate functions nor windows", "");
    }
  }

  private void report(ParserRuleContext place, String message, String hint) {
    context.findings().report(ProblemKind.MISPLACED, place, message, hint);
  }
}
