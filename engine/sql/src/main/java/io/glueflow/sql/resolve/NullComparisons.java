// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.NullLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.ParenthesizedExpressionContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.List;

/**
 * Comparisons with a NULL that is written there: in SQL they are neither true nor false.
 *
 * <p>{@code <=>} and {@code IS DISTINCT FROM}, which treat NULL as a value, are none of them.
 */
final class NullComparisons {

  private final Findings findings;

  NullComparisons(Findings findings) {
    this.findings = findings;
  }

  /**
   * Two sides of a comparison.
   *
   * @param operator that is to be written between a value and NULL; empty when there is none
   */
  void compared(
      ParserRuleContext place, ParserRuleContext left, ParserRuleContext right, String operator) {
    if (isNull(left) || isNull(right)) {
      String value = (isNull(right) ? left : right).getText();
      remark(
          place,
          "a comparison with NULL is never true",
          operator.isEmpty() ? "" : "write " + value + " " + operator);
    }
  }

  /** A list that a value may be in, or may not be in. */
  void listed(
      ParserRuleContext value, List<? extends ParserRuleContext> items, boolean mayNotBeIn) {
    for (ParserRuleContext item : items) {
      if (isNull(item)) {
        remark(
            item,
            mayNotBeIn
                ? "NOT IN a list with NULL is never true"
                : "no value equals the NULL of a list",
            "leave it out; " + value.getText() + " IS NULL says whether there is no value");
      }
    }
  }

  /** What a value of CASE is compared with. */
  void chosen(ParserRuleContext value, ParserRuleContext compared) {
    if (isNull(compared)) {
      remark(
          compared,
          "WHEN NULL is never chosen, as no value equals NULL",
          "write CASE WHEN " + value.getText() + " IS NULL THEN …");
    }
  }

  private void remark(ParserRuleContext place, String message, String hint) {
    findings.remark(ProblemKind.COMPARED_WITH_NULL, place, message, hint);
  }

  private static boolean isNull(ParserRuleContext side) {
    ParseTree inner = side;
    while (inner.getChildCount() == 1 || inner instanceof ParenthesizedExpressionContext) {
      inner = inner.getChild(inner.getChildCount() / 2);
    }
    return inner.getParent() instanceof NullLiteralContext;
  }
}
