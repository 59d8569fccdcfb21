// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.plan;

import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Distinct;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides which steps are worth keeping in memory: those that several steps read and that are
 * expensive to compute again, because rows are parsed from text, because a database is asked, or
 * because there is a shuffle or a join upstream. Columnar files are read again faster than they are
 * kept.
 */
public final class PersistRule {

  private static final Set<String> SLOW_FORMATS = Set.of("csv", "json", "xml", "text", "jdbc");

  private PersistRule() {}

  /** The steps to persist, in the order of the plan. */
  public static List<Step> candidates(Plan plan) {
    Map<Step, Set<Step>> readers = new HashMap<>();
    for (Step step : plan.steps()) {
      for (Step input : step.inputs()) {
        readers.computeIfAbsent(input, key -> new LinkedHashSet<>()).add(step);
      }
    }
    Set<Step> expensive = new HashSet<>();
    for (Step step : plan.steps()) {
      if (isExpensive(step.operation()) || step.inputs().stream().anyMatch(expensive::contains)) {
        expensive.add(step);
      }
    }
    return plan.steps().stream()
        .filter(step -> readers.getOrDefault(step, Set.of()).size() > 1)
        .filter(expensive::contains)
        .toList();
  }

  private static boolean isExpensive(Operation operation) {
    if (operation instanceof Read read) {
      return SLOW_FORMATS.contains(read.format().toLowerCase(Locale.ROOT));
    }
    if (operation instanceof WithColumns columns) {
      return columns.columns().stream().anyMatch(PersistRule::isWindow);
    }
    return operation instanceof Join
        || operation instanceof ReadJdbc
        || operation instanceof Aggregate
        || operation instanceof Distinct
        || operation instanceof Deduplicate
        || operation instanceof Pivot
        || operation instanceof SetOperation
        || operation instanceof SqlQuery;
  }

  private static boolean isWindow(NamedExpression column) {
    return column.expression().sql().contains(" OVER (");
  }
}
