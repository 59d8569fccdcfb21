// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.engine.lineage.StepColumns.From;
import io.glueflow.engine.lineage.StepColumns.Made;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.SparkSql;
import io.glueflow.sql.resolve.QueryTyping;
import io.glueflow.sql.resolve.SourceColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of queries are made of. */
final class QueryLineage {

  private final SparkSql sql;
  private final Map<Step, QueryTyping> typings = new HashMap<>();

  QueryLineage(SparkSql sql) {
    this.sql = sql;
  }

  /** What a column of a query's rows is made of. */
  Made column(SqlQuery query, Step step, String column) {
    QueryTyping typing = typing(query, step);
    for (int i = 0; i < typing.schema().columns().size(); i++) {
      if (typing.schema().columns().get(i).name().equalsIgnoreCase(column)) {
        List<From> columns =
            from(typing.sources().get(i), query, column, Transformation.TRANSFORMATION);
        return new Made(columns, "");
      }
    }
    return new Made(List.of(), "");
  }

  /** The columns that a query names without making columns of them. */
  List<From> deciding(SqlQuery query, Step step) {
    QueryTyping typing = typing(query, step);
    Set<SourceColumn> deciding = new LinkedHashSet<>();
    typing.columns().forEach(use -> deciding.addAll(use.sources()));
    typing.sources().forEach(deciding::removeAll);
    return from(deciding, query, "", Transformation.FILTER);
  }

  private QueryTyping typing(SqlQuery query, Step step) {
    return typings.computeIfAbsent(
        step,
        key -> {
          Map<String, Schema> views = new LinkedHashMap<>();
          for (int i = 0; i < query.views().size(); i++) {
            views.put(query.views().get(i), step.inputs().get(i).schema());
          }
          return sql.query(query.query(), views);
        });
  }

  private static List<From> from(
      Set<SourceColumn> sources, SqlQuery query, String column, Transformation how) {
    List<From> columns = new ArrayList<>();
    for (SourceColumn source : sources) {
      for (int i = 0; i < query.views().size(); i++) {
        if (query.views().get(i).equalsIgnoreCase(source.relation())) {
          boolean same = source.column().equalsIgnoreCase(column) && sources.size() == 1;
          columns.add(new From(i, source.column(), same ? Transformation.IDENTITY : how));
        }
      }
    }
    return columns;
  }
}
