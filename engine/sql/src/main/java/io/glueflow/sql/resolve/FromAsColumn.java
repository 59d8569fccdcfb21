// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionSeqContext;
import io.glueflow.sql.grammar.SqlBaseParser.RegularQuerySpecificationContext;
import io.glueflow.sql.grammar.antlr.Token;
import java.util.List;

/**
 * FROM that the grammar takes for a column, and the table after it for the name of that: what comes
 * of a comma too many, or of no columns at all.
 */
final class FromAsColumn {

  private static final List<String> FROM = List.of("from");

  private final Findings findings;

  FromAsColumn(Findings findings) {
    this.findings = findings;
  }

  /** Tells it where it is so: then nothing else can be said of the query. */
  boolean isTold(RegularQuerySpecificationContext select, Scope scope) {
    NamedExpressionSeqContext items = select.selectClause().namedExpressionSeq();
    if (select.fromClause() != null || !new ColumnNames(findings).find(FROM, scope).isNothing()) {
      return false;
    }
    for (int i = 0; i < items.namedExpression().size(); i++) {
      NamedExpressionContext item = items.namedExpression(i);
      if (item.name != null && Names.lower(Names.of(item.name)).equals("from")) {
        return false;
      }
      if (item.expression().getText().equalsIgnoreCase("from")) {
        tell(item, i == 0 ? null : items.COMMA(i - 1).getSymbol());
        return true;
      }
    }
    return false;
  }

  private void tell(NamedExpressionContext item, Token comma) {
    if (comma == null) {
      findings.report(
          ProblemKind.SYNTAX, item.getStart(), "no columns stand before FROM", "* means all");
    } else {
      findings.report(ProblemKind.SYNTAX, comma, "nothing follows the comma", "take it away");
    }
  }
}
