// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.AliasedQueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.AliasedRelationContext;
import io.glueflow.sql.grammar.SqlBaseParser.FromClauseContext;
import io.glueflow.sql.grammar.SqlBaseParser.InlineTableDefault2Context;
import io.glueflow.sql.grammar.SqlBaseParser.RelationContext;
import io.glueflow.sql.grammar.SqlBaseParser.RelationExtensionContext;
import io.glueflow.sql.grammar.SqlBaseParser.RelationPrimaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.TableNameContext;
import io.glueflow.sql.grammar.SqlBaseParser.TableValuedFunctionContext;
import java.util.List;

/** FROM: tables, subqueries, and how they are joined. */
final class FromClauses {

  private final QueryResolver query;

  FromClauses(QueryResolver query) {
    this.query = query;
  }

  Rows rows(FromClauseContext from) {
    Rows all = Rows.SINGLE;
    for (RelationContext relation : from.relation()) {
      all = all.and(relation(relation, all));
    }
    all = new LateralViews(query).add(all, from.lateralView());
    if (from.pivotClause() != null) {
      all = new Pivots(query).pivot(from.pivotClause(), all);
    }
    return from.unpivotClause() == null
        ? all
        : new Unpivots(query).unpivot(from.unpivotClause(), all);
  }

  private Rows relation(RelationContext relation, Rows before) {
    QueryResolver inner =
        relation.LATERAL() == null ? query : query.inside(before.scope(query.outer()));
    Rows rows = new FromClauses(inner).primary(relation.relationPrimary());
    for (RelationExtensionContext extension : relation.relationExtension()) {
      if (extension.joinRelation() != null) {
        rows = new Joins(query, this).join(rows, extension.joinRelation());
      } else if (extension.pivotClause() != null) {
        rows = new Pivots(query).pivot(extension.pivotClause(), rows);
      } else {
        rows = new Unpivots(query).unpivot(extension.unpivotClause(), rows);
      }
    }
    return rows;
  }

  Rows primary(RelationPrimaryContext primary) {
    if (primary instanceof TableNameContext table) {
      return table(table);
    }
    if (primary instanceof AliasedQueryContext subquery) {
      Relation rows = query.query(subquery.query());
      return Aliases.apply(query.session(), Rows.of(rows.named(List.of())), subquery.tableAlias());
    }
    if (primary instanceof AliasedRelationContext inner) {
      return Aliases.apply(
          query.session(), relation(inner.relation(), Rows.SINGLE), inner.tableAlias());
    }
    if (primary instanceof InlineTableDefault2Context inline) {
      return Rows.of(new InlineTables(query).rows(inline.inlineTable()));
    }
    return new TableFunctions(query).rows(((TableValuedFunctionContext) primary).functionTable());
  }

  private Rows table(TableNameContext table) {
    var name = table.identifierReference().multipartIdentifier();
    Relation rows = name == null ? Relation.unknown(List.of()) : query.table(name);
    return Aliases.apply(query.session(), Rows.of(rows), table.tableAlias());
  }
}
