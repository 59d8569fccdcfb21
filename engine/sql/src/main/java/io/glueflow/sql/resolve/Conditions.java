// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;

/** Values that decide something, and so are BOOLEAN. */
final class Conditions {

  private Conditions() {}

  /** Reports a value that is known not to be a condition. */
  static void require(Context context, Typed value, ParserRuleContext place, String where) {
    if (value.isKnown() && !value.is(Simple.BOOLEAN)) {
      context
          .findings()
          .report(
              ProblemKind.CONDITION,
              place,
              where + " is BOOLEAN, and this is " + value.type().ddl(),
              hint(value));
    }
  }

  static String hint(Typed value) {
    if (value.is(Simple.STRING)) {
      return "compare it, such as = 'true', or cast it to BOOLEAN";
    }
    return Types.isNumeric(value.type()) ? "compare it, such as <> 0" : "";
  }
}
