// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.InlineTableContext;
import io.glueflow.sql.grammar.SqlBaseParser.RowConstructorContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows that a query writes down: VALUES. */
final class InlineTables {

  private final QueryResolver query;

  InlineTables(QueryResolver query) {
    this.query = query;
  }

  Relation rows(InlineTableContext table) {
    Context context = query.context(Scope.EMPTY, Site.VALUE);
    ExpressionResolver resolver = new ExpressionResolver(context);
    List<List<Typed>> rows = new ArrayList<>();
    for (ExpressionContext row : table.expression()) {
      List<Typed> values = values(resolver.type(row), row);
      if (!rows.isEmpty() && rows.get(0).size() != values.size()) {
        report(
            row, "this row has " + values.size() + " values, the first " + rows.get(0).size(), "");
        return Relation.unknown(List.of());
      }
      rows.add(values);
    }
    List<Attribute> columns = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      columns.add(column(table, rows, i));
    }
    Relation relation = new Relation(List.of(), columns, false);
    return Aliases.apply(query.session(), Rows.of(relation), table.tableAlias()).relations().get(0);
  }

  private Attribute column(InlineTableContext table, List<List<Typed>> rows, int at) {
    List<Typed> values = rows.stream().map(row -> row.get(at)).toList();
    Optional<DataType> type =
        query.session().coercion().wider(values.stream().map(Typed::type).toList());
    if (type.isEmpty()) {
      report(
          table,
          "the values of column " + (at + 1) + " do not go together: " + Context.ddl(values),
          "");
    }
    DataType common = type.orElse(DataType.UNKNOWN);
    boolean nullable =
        values.stream().anyMatch(v -> v.nullable() || Nullability.ofCast(v.type(), common));
    return new Attribute("col" + (at + 1), common, nullable, Set.of());
  }

  /** A struct is a row of several values, as parentheses make one. */
  private static List<Typed> values(Typed value, ParseTree tree) {
    ParseTree inner = tree;
    while (!(inner instanceof RowConstructorContext) && inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    if (value.type() instanceof DataType.Struct struct) {
      return struct.fields().columns().stream()
          .map((Column field) -> Typed.of(field.type(), field.nullable(), value.traits()))
          .toList();
    }
    return inner instanceof RowConstructorContext row
        ? row.namedExpression().stream().map(part -> Typed.UNKNOWN).toList()
        : List.of(value);
  }

  private void report(ParserRuleContext place, String message, String hint) {
    query.session().findings().report(ProblemKind.QUERY, place, message, hint);
  }
}
