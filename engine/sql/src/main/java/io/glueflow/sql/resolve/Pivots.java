// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.IdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.PivotClauseContext;
import io.glueflow.sql.grammar.SqlBaseParser.PivotValueContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** PIVOT: values become columns. */
final class Pivots {

  private final QueryResolver query;

  Pivots(QueryResolver query) {
    this.query = query;
  }

  Rows pivot(PivotClauseContext pivot, Rows rows) {
    Findings findings = query.session().findings();
    Context context = query.context(rows.scope(query.outer()), Site.AGGREGATES);
    ExpressionResolver resolver = new ExpressionResolver(context);
    Set<SourceColumn> used = new HashSet<>();
    List<Attribute> aggregates = new ArrayList<>();
    int start = findings.mark();
    for (NamedExpressionContext aggregate : pivot.aggregates.namedExpression()) {
      int mark = findings.mark();
      Typed value = resolver.type(aggregate);
      if (value.isKnown() && !value.has(Traits.AGGREGATE)) {
        findings.report(
            ProblemKind.MISPLACED, aggregate, "PIVOT computes aggregate functions alone", "");
      }
      String name = aggregate.name == null ? "" : Names.of(aggregate.name);
      aggregates.add(new Attribute(name, value.type(), true, findings.sourcesSince(mark)));
    }
    List<Attribute> pivoted = columns(pivot, context);
    pivoted.forEach(column -> findings.decide(column.sources()));
    used.addAll(findings.sourcesSince(start));
    List<Attribute> output = new ArrayList<>();
    for (Attribute column : rows.columns()) {
      boolean grouped = !pivoted.contains(column) && !used.containsAll(column.sources());
      if (grouped || column.sources().isEmpty()) {
        output.add(column);
      }
    }
    boolean known = rows.columns().stream().noneMatch(column -> column.sources().isEmpty());
    for (PivotValueContext value : pivot.pivotValues) {
      String name = name(value, resolver);
      for (Attribute aggregate : aggregates) {
        output.add(aggregate.named(combined(name, aggregate, aggregates.size())));
      }
    }
    return Rows.of(new Relation(List.of(), output, rows.open() || !known));
  }

  private static String combined(String value, Attribute aggregate, int count) {
    if (count == 1) {
      return value;
    }
    return value.isEmpty() || aggregate.name().isEmpty() ? "" : value + "_" + aggregate.name();
  }

  private static List<Attribute> columns(PivotClauseContext pivot, Context context) {
    ColumnNames names = new ColumnNames(context.findings());
    List<Attribute> found = new ArrayList<>();
    for (IdentifierContext identifier : pivot.pivotColumn().identifiers) {
      List<String> parts = List.of(Names.of(identifier));
      ColumnNames.Found column = names.find(parts, context.scope());
      if (column.isNothing()) {
        names.unknown(parts, identifier, context.scope());
      }
      found.addAll(column.attributes());
      column.attributes().forEach(a -> context.findings().use(identifier, a.name(), a.sources()));
    }
    return found;
  }

  private static String name(PivotValueContext value, ExpressionResolver resolver) {
    if (value.identifier() != null) {
      resolver.type(value.expression());
      return Names.of(value.identifier());
    }
    Typed typed = resolver.type(value.expression());
    return typed
        .literal()
        .map(
            literal ->
                literal instanceof String || literal instanceof BigInteger
                    ? literal.toString()
                    : "")
        .orElse("");
  }
}
