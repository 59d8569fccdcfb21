// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.function.FunctionSignature;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.LateralViewContext;
import io.glueflow.sql.grammar.SqlBaseParser.StarContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** LATERAL VIEW: rows that functions make of each row. */
final class LateralViews {

  private final QueryResolver query;

  LateralViews(QueryResolver query) {
    this.query = query;
  }

  Rows add(Rows rows, List<LateralViewContext> views) {
    Rows all = rows;
    for (LateralViewContext view : views) {
      all = all.and(Rows.of(view(all, view)));
    }
    return all;
  }

  private Relation view(Rows before, LateralViewContext view) {
    Context context = query.context(before.scope(query.outer()), Site.VALUE);
    ExpressionResolver resolver = new ExpressionResolver(context);
    int mark = query.session().findings().mark();
    List<Typed> arguments = new ArrayList<>();
    for (ExpressionContext argument : view.expression()) {
      Optional<StarContext> star = Stars.within(argument);
      star.ifPresent(this::refuse);
      arguments.add(star.isPresent() ? Typed.UNKNOWN : resolver.type(argument));
    }
    Set<SourceColumn> sources = query.session().findings().sourcesSince(mark);
    List<String> parts = Names.of(view.qualifiedName());
    Schema made = Schema.UNKNOWN;
    if (parts.size() == 1) {
      made = made(parts.get(0), view, context, arguments);
    }
    return new Relation(
        List.of(Names.of(view.tblName)),
        attributes(made, view, sources),
        made.open() && view.colName.isEmpty());
  }

  private void refuse(StarContext star) {
    query
        .session()
        .findings()
        .report(ProblemKind.MISPLACED, star, "LATERAL VIEW takes no *", "name the columns");
  }

  private Schema made(
      String name, LateralViewContext view, Context context, List<Typed> arguments) {
    Optional<FunctionSignature> function =
        FunctionSignatures.find(context, name, view.qualifiedName());
    if (function.isEmpty()) {
      return Schema.UNKNOWN;
    }
    FunctionSignatures.apply(context, name, function.get(), view, arguments, view.expression());
    if (!function.get().isGenerator()) {
      query
          .session()
          .findings()
          .report(
              ProblemKind.MISPLACED,
              view.qualifiedName(),
              "'" + name + "' makes no rows",
              "LATERAL VIEW takes functions such as explode");
      return Schema.UNKNOWN;
    }
    return Generators.columns(name, arguments);
  }

  private List<Attribute> attributes(
      Schema made, LateralViewContext view, Set<SourceColumn> sources) {
    List<String> names =
        view.colName.isEmpty() ? made.names() : view.colName.stream().map(Names::of).toList();
    if (!made.open() && names.size() != made.columns().size()) {
      query
          .session()
          .findings()
          .report(
              ProblemKind.QUERY,
              view,
              Generators.otherCount(made.columns().size(), names.size()),
              "");
      return names.stream()
          .map(name -> new Attribute(name, DataType.UNKNOWN, true, sources))
          .toList();
    }
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Column column =
          made.open() ? Column.of(names.get(i), DataType.UNKNOWN) : made.columns().get(i);
      boolean nullable = view.OUTER() != null || column.nullable();
      attributes.add(new Attribute(names.get(i), column.type(), nullable, sources));
    }
    return attributes;
  }
}
