// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.reflect.MethodUtils;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.metric.SQLMetric;

/**
 * The few methods of Spark whose signatures name a Scala collection. Their classes differ between
 * Scala 2.12 and 2.13, so they are called by name.
 */
final class ScalaBridge {

  private ScalaBridge() {}

  static List<SparkPlan> children(SparkPlan plan) {
    return list(call(plan, "children"), SparkPlan.class);
  }

  static List<LogicalPlan> children(LogicalPlan plan) {
    return list(call(plan, "children"), LogicalPlan.class);
  }

  /** The plans inside the expressions of a plan node. */
  static List<LogicalPlan> subqueries(LogicalPlan plan) {
    return list(call(plan, "subqueries"), LogicalPlan.class);
  }

  /** The columns a plan yields, as Catalyst attributes. */
  static List<Object> output(LogicalPlan plan) {
    return list(call(plan, "output"), Object.class);
  }

  /** The columns a plan node reads, as Catalyst attributes. */
  static List<Object> references(LogicalPlan plan) {
    return list(call(call(plan, "references"), "toSeq"), Object.class);
  }

  /** The expressions a plan node computes. */
  static List<Object> expressions(LogicalPlan plan) {
    return list(call(plan, "expressions"), Object.class);
  }

  static Map<String, SQLMetric> metrics(SparkPlan plan) {
    Map<String, SQLMetric> metrics = new LinkedHashMap<>();
    for (Object entry : list(call(plan, "metrics"), Object.class)) {
      scala.Tuple2<?, ?> pair = (scala.Tuple2<?, ?>) entry;
      metrics.put((String) pair._1(), (SQLMetric) pair._2());
    }
    return metrics;
  }

  /** Whether a scan was asked to leave out rows, so that its count is not that of the files. */
  static boolean hasFilters(SparkPlan scan) {
    return !list(call(scan, "dataFilters"), Object.class).isEmpty()
        || !list(call(scan, "partitionFilters"), Object.class).isEmpty();
  }

  /** Whether a database was asked to leave out rows. */
  static boolean hasPushedFilters(SparkPlan scan) {
    return !list(call(scan, "handledFilters"), Object.class).isEmpty();
  }

  private static <T> List<T> list(Object iterable, Class<T> type) {
    List<T> items = new ArrayList<>();
    Object iterator = call(iterable, "iterator");
    while ((boolean) call(iterator, "hasNext")) {
      items.add(type.cast(call(iterator, "next")));
    }
    return items;
  }

  private static Object call(Object target, String method) {
    try {
      return MethodUtils.invokeMethod(target, true, method);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot call " + method + " of " + target.getClass(), e);
    }
  }
}
