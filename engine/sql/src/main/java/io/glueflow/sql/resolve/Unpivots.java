// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.SqlBaseParser.UnpivotClauseContext;
import io.glueflow.sql.grammar.SqlBaseParser.UnpivotColumnAndAliasContext;
import io.glueflow.sql.grammar.SqlBaseParser.UnpivotColumnContext;
import io.glueflow.sql.grammar.SqlBaseParser.UnpivotSingleValueColumnClauseContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** UNPIVOT: columns become values. */
final class Unpivots {

  private final QueryResolver query;

  Unpivots(QueryResolver query) {
    this.query = query;
  }

  Rows unpivot(UnpivotClauseContext clause, Rows rows) {
    var single = clause.unpivotOperator().unpivotSingleValueColumnClause();
    Relation result =
        single == null
            ? Relation.unknown(List.of())
            : new Relation(List.of(), columns(single, clause, rows), rows.open());
    return Rows.of(
        clause.identifier() == null
            ? result
            : result.named(List.of(Names.of(clause.identifier()))));
  }

  private List<Attribute> columns(
      UnpivotSingleValueColumnClauseContext single, UnpivotClauseContext clause, Rows rows) {
    Context context = query.context(rows.scope(query.outer()), Site.VALUE);
    List<Attribute> taken = new ArrayList<>();
    for (UnpivotColumnAndAliasContext column : single.unpivotColumns) {
      taken.addAll(column(column.unpivotColumn(), context));
    }
    boolean all = taken.size() == single.unpivotColumns.size();
    Optional<DataType> type =
        query
            .session()
            .coercion()
            .wider(taken.stream().map(column -> Types.plain(column.type())).toList());
    if (all && type.isEmpty()) {
      query
          .session()
          .findings()
          .report(
              ProblemKind.TYPE,
              single,
              "the columns do not go together: "
                  + String.join(", ", taken.stream().map(c -> c.type().ddl()).toList()),
              "cast them to one type before");
    }
    Set<SourceColumn> sources = new HashSet<>();
    taken.forEach(column -> sources.addAll(column.sources()));
    List<Attribute> output = new ArrayList<>(rows.columns());
    output.removeAll(taken);
    output.add(
        new Attribute(
            Names.of(single.unpivotNameColumn().identifier()), Simple.STRING, false, Set.of()));
    boolean includes = clause.nullOperator != null && clause.nullOperator.INCLUDE() != null;
    boolean nullable = includes || taken.stream().anyMatch(Attribute::nullable) || !all;
    output.add(
        new Attribute(
            Names.of(single.unpivotValueColumn().identifier()),
            all ? type.orElse(DataType.UNKNOWN) : DataType.UNKNOWN,
            nullable,
            sources));
    return output;
  }

  private static List<Attribute> column(UnpivotColumnContext column, Context context) {
    ColumnNames names = new ColumnNames(context.findings());
    List<String> parts = Names.of(column.multipartIdentifier());
    ColumnNames.Found found = names.find(parts, context.scope());
    if (found.isNothing()) {
      names.unknown(parts, column, context.scope());
    }
    found.attributes().forEach(a -> context.findings().use(column, a.name(), a.sources()));
    return found.attributes();
  }
}
