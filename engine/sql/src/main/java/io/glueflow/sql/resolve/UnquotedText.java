// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.ComparisonContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicateContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;

/** Names that nobody knows where people write texts: {@code status = PAID}. */
final class UnquotedText {

  private UnquotedText() {}

  /** Whether a name is what something is compared with. */
  static boolean mayBe(ParserRuleContext name) {
    ParserRuleContext place = name;
    while (place.getParent() != null && place.getParent().getChildCount() == 1) {
      place = place.getParent();
    }
    ParserRuleContext parent = place.getParent();
    return parent instanceof ComparisonContext comparison
        ? comparison.right == place
        : parent instanceof PredicateContext predicate && predicate.expression().contains(place);
  }
}
