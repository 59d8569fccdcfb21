// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.engine.validate.sql.Typings;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Deduplicate;
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
import io.glueflow.model.type.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which columns of its inputs a step needs.
 *
 * <p>A column that is named is needed, whatever becomes of it: who names it knows of it. What looks
 * at whole rows needs all of them.
 */
final class StepNeeds {

  private final NamedColumns named;

  StepNeeds(Typings typings) {
    this.named = new NamedColumns(typings);
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
    if (operation instanceof Join join) {
      return joined(join, step, wanted);
    }
    if (operation instanceof SqlQuery query) {
      return named.inQuery(query, step);
    }
    if (operation instanceof Union union && union.byName() && union.allowMissing()) {
      return Optional.of(step.inputs().stream().map(input -> names(wanted)).toList());
    }
    if (step.inputs().size() != 1) {
      return Optional.of(
          step.inputs().stream().map(input -> names(input.schema().names())).toList());
    }
    Set<String> needed = names(List.of());
    Schema rows = step.inputs().get(0).schema();
    if (!carries(operation, rows, wanted, needed)) {
      needed.addAll(rows.names());
    }
    boolean understood = named.in(operation, rows, needed);
    return understood ? Optional.of(List.of(needed)) : Optional.empty();
  }

  /** Adds what is needed besides expressions; false when that is everything. */
  private static boolean carries(
      Operation operation, Schema rows, Set<String> wanted, Set<String> needed) {
    if (operation instanceof Project || operation instanceof Aggregate) {
      return true;
    }
    if (operation instanceof Pivot pivot) {
      needed.addAll(pivot.by());
      return needed.add(pivot.column());
    }
    if (operation instanceof Unpivot unpivot) {
      needed.addAll(unpivot.keep());
      return needed.addAll(unpivot.valuesIn(rows.names()));
    }
    if (operation instanceof RenameColumns rename) {
      rows.names().stream()
          .filter(name -> wanted.contains(rename.nameOf(name)) || !rename.nameOf(name).equals(name))
          .forEach(needed::add);
      return true;
    }
    needed.addAll(wanted);
    return passesOn(operation, needed);
  }

  /** Operations whose rows have the columns that they had before. */
  private static boolean passesOn(Operation operation, Set<String> needed) {
    if (operation instanceof DropColumns drop) {
      needed.addAll(drop.columns());
    } else if (operation instanceof FillNulls fill) {
      needed.addAll(fill.columns());
    } else if (operation instanceof Explode explode) {
      needed.add(explode.column());
    } else if (operation instanceof Deduplicate deduplicate) {
      needed.addAll(deduplicate.keys());
      return !deduplicate.keys().isEmpty();
    } else if (operation instanceof DropNulls drop) {
      needed.addAll(drop.columns());
      return !drop.columns().isEmpty();
    } else if (operation instanceof WithColumns columns) {
      columns.columns().stream().map(NamedExpression::name).forEach(needed::add);
    } else {
      return operation instanceof Filter
          || operation instanceof Sort
          || operation instanceof Limit
          || operation instanceof Sample
          || operation instanceof RandomSplit
          || operation instanceof Observe;
    }
    return true;
  }

  private Optional<List<Set<String>>> joined(Join join, Step step, Set<String> wanted) {
    Schema left = step.inputs().get(0).schema();
    Schema right = step.inputs().get(1).schema();
    Set<String> ofLeft = names(join.using());
    Set<String> ofRight = names(join.using());
    if (join.how().yieldsLeftOnly()) {
      ofLeft.addAll(wanted);
    } else {
      Schema leftRest = left.without(join.using());
      Schema rightRest = right.without(join.using());
      leftRest.names().stream()
          .filter(n -> join.clash().leftName(n, rightRest).filter(wanted::contains).isPresent())
          .forEach(ofLeft::add);
      rightRest.names().stream()
          .filter(n -> join.clash().rightName(n, leftRest).filter(wanted::contains).isPresent())
          .forEach(ofRight::add);
    }
    return named.inJoin(join, left, right, ofLeft, ofRight)
        ? Optional.of(List.of(ofLeft, ofRight))
        : Optional.empty();
  }
}
