// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.engine.lineage.StepColumns.From;
import io.glueflow.engine.lineage.StepColumns.Made;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.Typings;
import io.glueflow.sql.resolve.QueryTyping;
import io.glueflow.sql.resolve.SourceColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of queries are made of. */
final class QueryLineage {

  private final Typings typings;

  QueryLineage(Typings typings) {
    this.typings = typings;
  }

  /** What a column of a query's rows is made of. */
  Made column(SqlQuery query, Step step, String column) {
    QueryTyping typing = typing(query, step);
    for (int i = 0; i < typing.schema().columns().size(); i++) {
      if (typing.schema().columns().get(i).name().equalsIgnoreCase(column)) {
        List<From> columns =
            from(typing.sources().get(i), query, step, column, Transformation.TRANSFORMATION);
        return new Made(columns, "");
      }
    }
    return new Made(List.of(), "");
  }

  /** The columns that decide which rows a query yields. */
  List<From> deciding(SqlQuery query, Step step) {
    return from(typing(query, step).deciding(), query, step, "", Transformation.FILTER);
  }

  /** The columns that a query names, whatever becomes of them. */
  List<From> named(SqlQuery query, Step step) {
    Set<SourceColumn> named = new LinkedHashSet<>();
    typing(query, step).columns().forEach(use -> named.addAll(use.sources()));
    return from(named, query, step, "", Transformation.TRANSFORMATION);
  }

  /** Whether it is known what a query names: of other tables it may be anything. */
  boolean isClear(SqlQuery query, Step step) {
    QueryTyping typing = typing(query, step);
    return typing.problems().isEmpty()
        && typing.columns().stream().noneMatch(use -> use.sources().isEmpty());
  }

  private QueryTyping typing(SqlQuery query, Step step) {
    Map<String, Schema> views = new LinkedHashMap<>();
    for (int i = 0; i < query.views().size(); i++) {
      views.put(query.views().get(i), step.inputs().get(i).schema());
    }
    return typings.query(query.query(), views);
  }

  /** Sources in the order of the inputs and their columns. */
  private static List<From> from(
      Set<SourceColumn> sources, SqlQuery query, Step step, String column, Transformation how) {
    List<From> columns = new ArrayList<>();
    for (int i = 0; i < query.views().size(); i++) {
      for (String name : step.inputs().get(i).schema().names()) {
        if (sources.contains(new SourceColumn(query.views().get(i), name))) {
          boolean same = name.equalsIgnoreCase(column) && sources.size() == 1;
          columns.add(new From(i, name, same ? Transformation.IDENTITY : how));
        }
      }
    }
    return columns;
  }
}
