// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.engine.lineage.StepColumns.From;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Distinct;
import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.operation.DropNulls;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.operation.FillNulls;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.RandomSplit;
import io.glueflow.model.operation.RenameColumns;
import io.glueflow.model.operation.Sample;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.operation.Union;
import io.glueflow.model.operation.Unpivot;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Step;
import io.glueflow.sql.Typings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which columns of its inputs a step needs.
 *
 * <p>A column that is named is needed, whatever becomes of it: without it, what names it would
 * fail. What looks at whole rows needs all of them.
 */
final class StepNeeds {

  /** Operations that need no more than what they name, and what is needed of their own columns. */
  private static final Set<Class<? extends Operation>> OF_COLUMNS =
      Set.of(
          Aggregate.class,
          Deduplicate.class,
          Distinct.class,
          DropColumns.class,
          DropNulls.class,
          Explode.class,
          FillNulls.class,
          Filter.class,
          Join.class,
          Limit.class,
          Observe.class,
          Pivot.class,
          Project.class,
          RandomSplit.class,
          RenameColumns.class,
          Sample.class,
          Sort.class,
          SqlQuery.class,
          Unpivot.class,
          WithColumns.class);

  private final StepColumns columns;
  private final StepRows rows;
  private final QueryLineage queries;

  StepNeeds(Typings typings) {
    this.columns = new StepColumns(typings);
    this.rows = new StepRows(typings);
    this.queries = new QueryLineage(typings);
  }

  /** Names without regard to case. */
  static Set<String> names(Collection<String> columns) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(columns);
    return names;
  }

  /**
   * The columns of each input.
   *
   * @param wanted the columns of the step's own rows that are needed further on
   * @return empty when it is not known
   */
  Optional<List<Set<String>>> of(Step step, Set<String> wanted) {
    Operation operation = step.operation();
    if (operation instanceof SqlQuery query && !queries.isClear(query, step)) {
      return Optional.empty();
    }
    boolean filled = operation instanceof Union union && union.byName() && union.allowMissing();
    if (!filled && !OF_COLUMNS.contains(operation.getClass())) {
      return Optional.of(
          step.inputs().stream().map(input -> names(input.schema().names())).toList());
    }
    List<Set<String>> needed = step.inputs().stream().map(input -> names(List.of())).toList();
    List<From> all = new ArrayList<>(rows.of(step));
    all.addAll(named(operation, step));
    computed(operation, step, wanted).forEach(c -> all.addAll(columns.of(step, c).columns()));
    all.forEach(from -> needed.get(from.input()).add(from.column()));
    return Optional.of(needed);
  }

  /** The columns of the step's own that are computed, whether they are wanted or not. */
  private static Collection<String> computed(Operation operation, Step step, Set<String> wanted) {
    boolean anew =
        operation instanceof Project
            || operation instanceof Aggregate
            || operation instanceof Pivot
            || operation instanceof Unpivot
            || operation instanceof SqlQuery;
    if (anew) {
      return step.schema().names();
    }
    Set<String> computed = names(wanted);
    if (operation instanceof WithColumns with) {
      with.columns().forEach(column -> computed.add(column.name()));
    }
    return computed;
  }

  /** What is named beside what columns are made of, and what decides about rows. */
  private List<From> named(Operation operation, Step step) {
    if (operation instanceof SqlQuery query) {
      return queries.named(query, step);
    }
    if (operation instanceof Observe observe) {
      return columns.metrics(observe.metrics(), step);
    }
    if (operation instanceof Pivot pivot) {
      return columns.metrics(pivot.aggregates(), step);
    }
    return settings(operation).stream()
        .map(name -> new From(0, name, Transformation.IDENTITY))
        .toList();
  }

  private static Collection<String> settings(Operation operation) {
    if (operation instanceof RenameColumns rename) {
      return rename.names().keySet();
    }
    if (operation instanceof DropColumns drop) {
      return drop.columns();
    }
    if (operation instanceof FillNulls fill) {
      return fill.columns();
    }
    return operation instanceof WithColumns with
        ? with.columns().stream().map(NamedExpression::name).toList()
        : List.of();
  }
}
