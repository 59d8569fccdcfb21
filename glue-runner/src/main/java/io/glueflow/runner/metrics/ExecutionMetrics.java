// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.metrics;

import io.glueflow.model.run.RowCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.physical.RangePartitioning;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.FilterExec;
import org.apache.spark.sql.execution.RowDataSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.execution.adaptive.QueryStageExec;
import org.apache.spark.sql.execution.columnar.InMemoryTableScanExec;
import org.apache.spark.sql.execution.command.DataWritingCommandExec;
import org.apache.spark.sql.execution.exchange.ReusedExchangeExec;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeLike;
import org.apache.spark.sql.execution.metric.SQLMetric;
import scala.Option;

/** Reads from an executed plan how many rows each output had, and what was written. */
public final class ExecutionMetrics {

  private static final String ROWS = "numOutputRows";

  private final Map<String, RowCount> rows = new LinkedHashMap<>();
  private final Map<String, Long> millis = new LinkedHashMap<>();
  private RowCount written = RowCount.UNKNOWN;
  private long files;
  private long bytes;

  private ExecutionMetrics() {}

  /** The metrics of an executed plan. */
  public static ExecutionMetrics of(SparkPlan executed) {
    ExecutionMetrics metrics = new ExecutionMetrics();
    metrics.visit(executed, Optional.empty(), Trust.WHOLE);
    return metrics;
  }

  /** The rows of each marked output, where Spark counted them. */
  public Map<String, RowCount> rows() {
    return rows;
  }

  /** The time that operators linked to each marked output spent, in milliseconds. */
  public Map<String, Long> millis() {
    return millis;
  }

  /** The rows that were written. */
  public RowCount written() {
    return written;
  }

  /** How many files were written. */
  public long files() {
    return files;
  }

  /** How many bytes were written. */
  public long bytes() {
    return bytes;
  }

  /** How far an operator's own count can be trusted, from what stands above it. */
  private enum Trust {
    /** All its rows were asked for, once. */
    WHOLE,
    /** Something above may have stopped early. */
    PARTIAL,
    /** Its stage ran twice: a global sort samples its input first. */
    TWICE
  }

  private void visit(SparkPlan plan, Optional<RowCount> inherited, Trust trust) {
    SparkPlan inner = unwrapped(plan);
    if (inner != plan) {
      visit(inner, inherited, trust);
      return;
    }
    Map<String, SQLMetric> metrics = ScalaBridge.metrics(plan);
    if (plan instanceof DataWritingCommandExec) {
      written = metric(metrics, ROWS).map(RowCount::exact).orElse(RowCount.UNKNOWN);
      files = metric(metrics, "numFiles").orElse(0L);
      bytes = metric(metrics, "numOutputBytes").orElse(0L);
      // without a file, the write may have been left out because there was something already
      visitChildren(plan, Optional.of(written).filter(rows -> files > 0), trust);
      return;
    }
    Optional<RowCount> own = inherited.or(() -> count(plan, metrics, trust));
    if (isFilteredScan(plan)) {
      // what is above has counted what the source let through
      own = own.map(known -> RowCount.approximate(known.rows()));
    }
    record(plan, own, metrics);
    visitChildren(plan, preservesRows(plan) ? own : Optional.empty(), below(plan, trust));
  }

  private void visitChildren(SparkPlan plan, Optional<RowCount> inherited, Trust trust) {
    for (SparkPlan child : ScalaBridge.children(plan)) {
      visit(child, inherited, trust);
    }
  }

  private static SparkPlan unwrapped(SparkPlan plan) {
    if (plan instanceof AdaptiveSparkPlanExec adaptive) {
      return adaptive.executedPlan();
    }
    if (plan instanceof QueryStageExec stage) {
      return stage.plan();
    }
    if (plan instanceof ReusedExchangeExec reused) {
      return reused.child();
    }
    return plan;
  }

  private static Optional<RowCount> count(
      SparkPlan plan, Map<String, SQLMetric> metrics, Trust trust) {
    if (plan instanceof ShuffleExchangeLike) {
      return metric(metrics, "shuffleRecordsWritten").map(RowCount::exact);
    }
    Optional<Long> counted = metric(metrics, ROWS);
    if (counted.isEmpty()) {
      return preservesRows(plan) && ScalaBridge.children(plan).size() == 1
          ? countBelow(ScalaBridge.children(plan).get(0), trust)
          : Optional.empty();
    }
    if (trust == Trust.TWICE) {
      return Optional.empty();
    }
    boolean exact = trust == Trust.WHOLE && !isFilteredScan(plan);
    return counted.map(exact ? RowCount::exact : RowCount::approximate);
  }

  private static Optional<RowCount> countBelow(SparkPlan child, Trust trust) {
    SparkPlan inner = unwrapped(child);
    return inner == child
        ? count(child, ScalaBridge.metrics(child), trust)
        : countBelow(inner, trust);
  }

  private static boolean isFilteredScan(SparkPlan plan) {
    return plan instanceof FileSourceScanExec files
        ? ScalaBridge.hasFilters(files)
        : plan instanceof RowDataSourceScanExec rows && ScalaBridge.hasPushedFilters(rows);
  }

  private static Trust below(SparkPlan plan, Trust trust) {
    if (plan instanceof ShuffleExchangeLike) {
      return plan.outputPartitioning() instanceof RangePartitioning ? Trust.TWICE : Trust.WHOLE;
    }
    String name = plan.getClass().getSimpleName();
    return name.contains("Limit") || name.startsWith("TakeOrdered") ? Trust.PARTIAL : trust;
  }

  /** Whether an operator yields exactly one row for each row it takes. */
  private static boolean preservesRows(SparkPlan plan) {
    return switch (plan.getClass().getSimpleName()) {
      case "ProjectExec",
          "SortExec",
          "ShuffleExchangeExec",
          "BroadcastExchangeExec",
          "WholeStageCodegenExec",
          "InputAdapter",
          "AQEShuffleReadExec",
          "ColumnarToRowExec",
          "RowToColumnarExec",
          "CoalesceExec",
          "WindowExec",
          "CollectMetricsExec",
          "WriteFilesExec",
          "SerializeFromObjectExec",
          "DeserializeToObjectExec" ->
          true;
      default -> false;
    };
  }

  private void record(SparkPlan plan, Optional<RowCount> count, Map<String, SQLMetric> metrics) {
    Option<LogicalPlan> link = plan.logicalLink();
    if (link.isDefined()) {
      for (LogicalPlan logical : linked(plan, link.get())) {
        for (String output : OutputTags.outputs(logical)) {
          count.ifPresent(known -> rows.putIfAbsent(output, known));
          millis.merge(output, time(metrics), Long::sum);
        }
      }
    }
    if (plan instanceof InMemoryTableScanExec cached) {
      visit(cached.relation().cachedPlan(), Optional.empty(), Trust.WHOLE);
    }
  }

  /**
   * The logical plans whose rows an operator yields. Spark plans a scan together with the filters
   * and projections above it, and links all its operators to the topmost of them.
   */
  private static List<LogicalPlan> linked(SparkPlan plan, LogicalPlan link) {
    boolean leaf = ScalaBridge.children(plan).isEmpty();
    if (!leaf && !(plan instanceof FilterExec)) {
      return List.of(link);
    }
    List<LogicalPlan> chain = new ArrayList<>(List.of(link));
    List<LogicalPlan> next = ScalaBridge.children(link);
    while (next.size() == 1) {
      chain.add(next.get(0));
      next = ScalaBridge.children(next.get(0));
    }
    if (!next.isEmpty()) {
      return List.of(link);
    }
    int lastFilter = -1;
    for (int i = 0; i < chain.size(); i++) {
      lastFilter = chain.get(i) instanceof Filter ? i : lastFilter;
    }
    return leaf ? chain.subList(lastFilter + 1, chain.size()) : chain.subList(0, lastFilter + 1);
  }

  private static long time(Map<String, SQLMetric> metrics) {
    long total = 0;
    for (SQLMetric metric : metrics.values()) {
      if (metric.metricType().equals("timing")) {
        total += Math.max(0, metric.value());
      } else if (metric.metricType().equals("nsTiming")) {
        total += Math.max(0, metric.value()) / 1_000_000;
      }
    }
    return total;
  }

  private static Optional<Long> metric(Map<String, SQLMetric> metrics, String name) {
    return Optional.ofNullable(metrics.get(name)).map(SQLMetric::value).filter(n -> n >= 0);
  }
}
