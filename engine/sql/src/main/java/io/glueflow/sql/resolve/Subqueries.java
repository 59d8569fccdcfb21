// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.SqlBaseParser.ExistsContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicatedContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.RowConstructorContext;
import io.glueflow.sql.grammar.SqlBaseParser.StructContext;
import io.glueflow.sql.grammar.SqlBaseParser.SubqueryExpressionContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.List;
import java.util.function.Predicate;

/** Queries inside of expressions. */
final class Subqueries {

  private final ExpressionResolver resolver;
  private final Context context;

  Subqueries(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
  }

  private Relation rows(QueryContext query) {
    return new QueryResolver(context.session(), context.tables(), List.of(context.scope()))
        .query(query);
  }

  Typed exists(ExistsContext exists) {
    rows(exists.query());
    return Typed.of(Simple.BOOLEAN, false, Traits.VARIES);
  }

  Typed scalar(SubqueryExpressionContext subquery) {
    Relation rows = rows(subquery.query());
    if (rows.open()) {
      return Typed.UNKNOWN;
    }
    if (rows.attributes().size() != 1) {
      context
          .findings()
          .report(
              ProblemKind.QUERY,
              subquery,
              "a query that stands for a value has one column, and this has "
                  + rows.attributes().size(),
              "");
      return Typed.UNKNOWN;
    }
    return Typed.of(rows.attributes().get(0).type(), true, Traits.VARIES);
  }

  Typed in(PredicatedContext predicated) {
    Typed value = resolver.type(predicated.valueExpression());
    Relation rows = rows(predicated.predicate().query());
    DataType type = value.type();
    int columns = columns(predicated.valueExpression());
    if (!rows.open() && rows.attributes().size() != columns && value.isKnown()) {
      context
          .findings()
          .report(
              ProblemKind.QUERY,
              predicated,
              "the query after IN has "
                  + rows.attributes().size()
                  + " columns, and "
                  + columns
                  + " are compared",
              "");
    } else if (!rows.open() && columns == 1 && rows.attributes().size() == 1) {
      compare(predicated, type, rows.attributes().get(0).type());
    }
    return Typed.of(Simple.BOOLEAN, true, value).with(Traits.VARIES);
  }

  /** How many columns of a query a value is compared with: one, unless it is put together here. */
  private static int columns(ParseTree value) {
    ParseTree inner = value;
    while (inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    if (inner instanceof RowConstructorContext row) {
      return row.namedExpression().size();
    }
    return inner instanceof StructContext struct ? struct.argument.size() : 1;
  }

  private void compare(PredicatedContext place, DataType left, DataType right) {
    boolean mixed =
        differ(left, right, Simple.BOOLEAN, Types::isNumeric)
            || differ(left, right, Simple.BOOLEAN, Simple.STRING::equals)
            || differ(left, right, Simple.BINARY, Simple.STRING::equals);
    boolean fits =
        !mixed
            && (context.coercion().forComparison(left, right).isPresent()
                || context
                    .coercion()
                    .tightestCommon(left, right)
                    .filter(context.coercion()::orderable)
                    .isPresent());
    if (!fits) {
      context
          .findings()
          .report(
              ProblemKind.TYPE, place, left.ddl() + " cannot be compared with " + right.ddl(), "");
    }
  }

  /** Types that = brings together, and IN with a query does not. */
  private static boolean differ(
      DataType left, DataType right, DataType one, Predicate<DataType> other) {
    return (left.equals(one) && other.test(right)) || (right.equals(one) && other.test(left));
  }
}
