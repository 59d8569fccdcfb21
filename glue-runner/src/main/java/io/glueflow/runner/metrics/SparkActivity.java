// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.metrics;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd;

/**
 * Follows what Spark does for each job group: jobs, tasks, rows, and the metrics of executed plans;
 * and ends it. Called on Spark's listener thread.
 */
public final class SparkActivity extends SparkListener {

  private static final String GROUP = "spark.jobGroup.id";
  private static final String EXECUTION = "spark.sql.execution.id";

  private final SparkContext context;
  private final String prefix;
  private final ProgressListener progress;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final Set<String> groups = ConcurrentHashMap.newKeySet();
  private final AtomicInteger jobs = new AtomicInteger();
  private final Map<Integer, String> groupOfStage = new HashMap<>();
  private final Map<Long, String> groupOfExecution = new HashMap<>();
  private final Map<String, Work> work = new ConcurrentHashMap<>();
  private final Map<String, ExecutionMetrics> metrics = new ConcurrentHashMap<>();

  /** Hears of progress. */
  @FunctionalInterface
  public interface ProgressListener {

    /**
     * A task of a group ended.
     *
     * @param group the job group
     * @param rows rows written so far, or read while nothing is written yet
     * @param tasksDone finished tasks
     * @param tasks all tasks known so far
     */
    void progressed(String group, long rows, long tasksDone, long tasks);
  }

  private static final class Work {
    private final Set<Integer> stages = new HashSet<>();
    private long read;
    private long written;
    private final Set<String> writers = new HashSet<>();
    private long writtenOnce;
    private long done;
    private long tasks;
  }

  /**
   * Begins to follow.
   *
   * @param context where the jobs run
   * @param prefix what the names of the job groups of interest begin with
   * @param progress hears of progress
   */
  public SparkActivity(SparkContext context, String prefix, ProgressListener progress) {
    this.context = context;
    this.prefix = prefix;
    this.progress = progress;
  }

  /** Ends all jobs: those that run, and those that are still to begin. */
  public void cancel() {
    cancelled.set(true);
    groups.forEach(context::cancelJobGroup);
  }

  /** How many Spark jobs began. */
  public int jobs() {
    return jobs.get();
  }

  /** The metrics of the last plan that a group executed. */
  public Optional<ExecutionMetrics> metrics(String group) {
    return Optional.ofNullable(metrics.get(group));
  }

  /**
   * The metrics of the last plan that a group executed, waiting for the first.
   *
   * @param patience how long to wait at most
   */
  public Optional<ExecutionMetrics> await(String group, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (metrics) {
      long left = patience.toMillis();
      while (!metrics.containsKey(group) && left > 0) {
        try {
          metrics.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
        left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      }
    }
    return metrics(group);
  }

  /**
   * The rows that the tasks of a group wrote, as the tasks counted them. Exact once {@link #await}
   * has returned.
   */
  public long written(String group) {
    synchronized (metrics) {
      Work total = work.get(group);
      return total == null ? 0 : total.writtenOnce;
    }
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    groupOf(start.properties())
        .ifPresent(
            group -> {
              jobs.incrementAndGet();
              groups.add(group);
              if (cancelled.get()) {
                context.cancelJobGroup(group);
              }
              String execution = start.properties().getProperty(EXECUTION);
              if (execution != null) {
                groupOfExecution.put(Long.valueOf(execution), group);
              }
            });
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    groupOf(submitted.properties())
        .ifPresent(
            group -> {
              int stage = submitted.stageInfo().stageId();
              groupOfStage.put(stage, group);
              Work total = work.computeIfAbsent(group, key -> new Work());
              if (total.stages.add(stage)) {
                total.tasks += submitted.stageInfo().numTasks();
              }
            });
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    String group = groupOfStage.get(end.stageId());
    if (group == null || end.taskMetrics() == null) {
      return;
    }
    Work total = work.get(group);
    total.done++;
    total.read += end.taskMetrics().inputMetrics().recordsRead();
    total.written += end.taskMetrics().outputMetrics().recordsWritten();
    countOnce(total, end);
    long rows = total.written > 0 ? total.written : total.read;
    progress.progressed(group, rows, total.done, total.tasks);
  }

  /** A part of the rows may be written by a task and its double. */
  private void countOnce(Work total, SparkListenerTaskEnd end) {
    long rows = end.taskMetrics().outputMetrics().recordsWritten();
    String part = end.stageId() + "/" + end.taskInfo().index();
    if (end.taskInfo().successful() && rows > 0 && total.writers.add(part)) {
      synchronized (metrics) {
        total.writtenOnce += rows;
      }
    }
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionEnd end && end.qe() != null) {
      String group = groupOfExecution.get(end.executionId());
      if (group != null) {
        ExecutionMetrics executed = ExecutionMetrics.of(end.qe().executedPlan());
        synchronized (metrics) {
          metrics.put(group, executed);
          metrics.notifyAll();
        }
      }
    }
  }

  private Optional<String> groupOf(Properties properties) {
    return Optional.ofNullable(properties)
        .map(all -> all.getProperty(GROUP))
        .filter(group -> group.startsWith(prefix));
  }
}
