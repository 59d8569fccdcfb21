// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.TypeFamily;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryOrganizationContext;
import io.glueflow.sql.grammar.SqlBaseParser.SortItemContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What orders and limits the rows of a query. */
final class Organization {

  private final QueryResolver query;

  Organization(QueryResolver query) {
    this.query = query;
  }

  void look(QueryOrganizationContext organization, Selection selection) {
    List<SortItemContext> items = new ArrayList<>(organization.order);
    items.addAll(organization.sort);
    List<ExpressionContext> spread = new ArrayList<>(organization.clusterBy);
    spread.addAll(organization.distributeBy);
    if (!items.isEmpty() || !spread.isEmpty()) {
      Context context = context(selection);
      int mark = context.findings().mark();
      ExpressionResolver resolver = new ExpressionResolver(context);
      items.forEach(item -> item(item, resolver, context, selection.output()));
      spread.forEach(resolver::type);
      context.groups().report(context.findings());
      context.findings().decide(context.findings().sourcesSince(mark));
    }
    limit(organization.limit, "LIMIT");
    limit(organization.offset, "OFFSET");
  }

  /** Names mean columns of the output first, then those that it is made of. */
  private Context context(Selection selection) {
    Scope output = Scope.of(List.of(selection.output()));
    if (selection.inner().isEmpty()) {
      Scope scope = query.outer().isEmpty() ? output : output.inside(query.outer().get(0));
      return query.context(scope, Site.ORDER_BY);
    }
    Context inner = selection.inner().get(0);
    Set<Attribute> shown = new HashSet<>(selection.output().attributes());
    return new Context(
        query.session(),
        query.tables(),
        output.inside(inner.scope()),
        inner.site(),
        inner.groups().and(shown),
        inner.windows());
  }

  private void item(
      SortItemContext item, ExpressionResolver resolver, Context context, Relation output) {
    if (isAll(item.expression(), context)) {
      return;
    }
    Typed value = SortItems.look(resolver, context, item);
    if (value.literal().isPresent() && value.literal().get() instanceof BigInteger place) {
      Ordinals.column(query.session(), item, place, output, "ORDER BY")
          .ifPresent(column -> SortItems.require(context, item, column.type()));
    }
  }

  private static boolean isAll(ExpressionContext expression, Context context) {
    return expression.getText().equalsIgnoreCase("ALL")
        && new ColumnNames(new Findings()).find(List.of("ALL"), context.scope()).isNothing();
  }

  private void limit(ExpressionContext limit, String clause) {
    if (limit == null) {
      return;
    }
    Context context = query.context(Scope.EMPTY, Site.VALUE);
    Typed value = new ExpressionResolver(context).type(limit);
    boolean number = !value.isKnown() || TypeFamily.INTEGRAL.contains(value.type());
    if (!number) {
      query
          .session()
          .findings()
          .report(
              ProblemKind.QUERY,
              limit,
              clause + " takes a whole number, and this is " + value.type().ddl(),
              "");
    }
  }
}
