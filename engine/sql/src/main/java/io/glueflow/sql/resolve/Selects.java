// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import static io.glueflow.model.type.SparkLine.SPARK_3_5;

import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.SqlBaseParser.NamedWindowContext;
import io.glueflow.sql.grammar.SqlBaseParser.RegularQuerySpecificationContext;
import io.glueflow.sql.grammar.SqlBaseParser.WindowSpecContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** SELECT with its clauses. */
final class Selects {

  private final QueryResolver query;

  Selects(QueryResolver query) {
    this.query = query;
  }

  Selection select(RegularQuerySpecificationContext select) {
    Rows rows = from(select);
    Scope scope = rows.scope(query.outer());
    if (new FromAsColumn(query.session().findings()).isTold(select, scope)) {
      return Selection.of(Relation.unknown(List.of()));
    }
    int mark = query.session().findings().mark();
    if (select.whereClause() != null) {
      Context where = query.context(scope, Site.WHERE);
      var condition = select.whereClause().booleanExpression();
      Typed value = new ExpressionResolver(where).type(condition);
      Conditions.require(where, value, condition, "the condition of WHERE");
    }
    Map<String, WindowSpecContext> windows = windows(select);
    Grouping grouping = Grouping.of(query, select, scope);
    decide(mark);
    Context context =
        new Context(
            query.session(), query.tables(), scope, Site.SELECT, grouping.check(rows), windows);
    SelectItems items = new SelectItems(context);
    Relation output = items.columns(select.selectClause().namedExpressionSeq());
    boolean aggregates = grouping.present() || items.aggregate() || select.havingClause() != null;
    if (select.havingClause() != null) {
      having(select, output, context);
    }
    if (aggregates && grouping.known()) {
      context.groups().report(query.session().findings());
    }
    if (grouping.nullable()) {
      output = output.asNullable();
    }
    boolean distinct =
        select.selectClause().setQuantifier() != null
            && select.selectClause().setQuantifier().DISTINCT() != null;
    if (distinct) {
      Maps.refuse(query.session(), select.selectClause(), output.attributes());
      output.attributes().forEach(column -> query.session().findings().decide(column.sources()));
    }
    GroupCheck check =
        distinct
            ? GroupCheck.distinct(Set.copyOf(rows.columns()), selected(select, context))
            : aggregates && grouping.known() ? context.groups() : GroupCheck.NONE;
    boolean filtered = select.havingClause() != null && query.session().line() == SPARK_3_5;
    boolean numbered = aggregates && items.window();
    Site order = filtered || numbered ? Site.ORDER_BY_OF_OUTPUT : Site.ORDER_BY;
    return new Selection(output, List.of(forOrder(context, order, check)));
  }

  private static Set<String> selected(RegularQuerySpecificationContext select, Context context) {
    Columns columns = new Columns(new ExpressionResolver(context), context);
    return select.selectClause().namedExpressionSeq().namedExpression().stream()
        .map(item -> columns.key(item.expression()))
        .collect(Collectors.toSet());
  }

  private Context forOrder(Context context, Site order, GroupCheck check) {
    return new Context(
        query.session(), query.tables(), context.scope(), order, check, context.windows());
  }

  private Rows from(RegularQuerySpecificationContext select) {
    Rows rows =
        select.fromClause() == null
            ? Rows.SINGLE
            : new FromClauses(query).rows(select.fromClause());
    return new LateralViews(query).add(rows, select.lateralView());
  }

  private void having(RegularQuerySpecificationContext select, Relation output, Context context) {
    var condition = select.havingClause().booleanExpression();
    int mark = query.session().findings().mark();
    Context having =
        new Context(
            query.session(),
            query.tables(),
            Scope.of(List.of(output)).inside(context.scope()),
            Site.HAVING,
            context.groups().and(Set.copyOf(output.attributes())),
            context.windows());
    Typed value = new ExpressionResolver(having).type(condition);
    if (!query.session().coercion().castable(value.type(), Simple.BOOLEAN)) {
      Conditions.require(having, value, condition, "the condition of HAVING");
    }
    having.groups().report(query.session().findings());
    decide(mark);
  }

  /** What has been named since a mark decides about rows. */
  private void decide(int mark) {
    Findings findings = query.session().findings();
    findings.decide(findings.sourcesSince(mark));
  }

  private static Map<String, WindowSpecContext> windows(RegularQuerySpecificationContext select) {
    Map<String, WindowSpecContext> windows = new HashMap<>();
    if (select.windowClause() != null) {
      for (NamedWindowContext window : select.windowClause().namedWindow()) {
        windows.put(Names.lower(Names.of(window.name)), window.windowSpec());
      }
    }
    return windows;
  }
}
