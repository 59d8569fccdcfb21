// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.execute;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.operation.Print;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import io.glueflow.runner.failure.Failures;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.metrics.ExecutionMetrics;
import io.glueflow.runner.metrics.SparkActivity;
import io.glueflow.runner.plan.FrameAssembly;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Executes sinks, several at a time. The first failure cancels the others.
 *
 * <p>Each sink is a Spark job group of its own, described by its node, so that it can be cancelled
 * and Spark's pages name it.
 */
public final class SinkExecutor {

  private static final int MOST_AT_A_TIME = 4;

  /** Spark counts at once, but tells a moment later. */
  private static final Duration METRICS_PATIENCE = Duration.ofSeconds(1);

  private final SparkContext context;
  private final String prefix;
  private final FrameAssembly frames;
  private final PathResolver paths;
  private final SparkActivity activity;
  private final Failures failures;
  private final Consumer<RunEvent> events;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * Makes an executor.
   *
   * @param prefix what the names of the job groups begin with
   * @param activity counts what the job groups write, and ends them
   */
  public SinkExecutor(
      SparkContext context,
      String prefix,
      FrameAssembly frames,
      PathResolver paths,
      SparkActivity activity,
      Failures failures,
      Consumer<RunEvent> events) {
    this.context = context;
    this.prefix = prefix;
    this.frames = frames;
    this.paths = paths;
    this.activity = activity;
    this.failures = failures;
    this.events = events;
  }

  /** The name of a sink's job group. */
  public String group(Step sink, int index) {
    return prefix + index + "-" + sink.node();
  }

  /** Executes the sinks and waits for all of them. Outcomes come in the order of the sinks. */
  public List<SinkOutcome> execute(List<Step> sinks) throws InterruptedException {
    int threads = Math.max(1, Math.min(MOST_AT_A_TIME, sinks.size()));
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "glueflow-sink");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<SinkOutcome>> futures = new ArrayList<>();
      for (int i = 0; i < sinks.size(); i++) {
        Step sink = sinks.get(i);
        String group = group(sink, i);
        futures.add(pool.submit(() -> execute(sink, group)));
      }
      List<SinkOutcome> outcomes = new ArrayList<>();
      for (Future<SinkOutcome> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot execute a sink", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Stops what runs and does not begin what waits. */
  public void stop() {
    stopped.set(true);
    activity.cancel();
  }

  private SinkOutcome execute(Step sink, String group) {
    long start = System.nanoTime();
    if (stopped.get()) {
      return ended(sink, group, RunState.CANCELLED, start, Sample.NONE, List.of());
    }
    events.accept(new RunEvent.SinkStarted(sink.node()));
    try {
      // interrupted tasks end at once, also when a function in them sleeps or waits
      context.setJobGroup(group, "node " + sink.node(), true);
      Sample shown = act(sink);
      return ended(sink, group, RunState.SUCCEEDED, start, shown, List.of());
    } catch (Throwable failure) { // also errors, such as running out of memory
      boolean cancelled = stopped.get();
      stop();
      return cancelled
          ? ended(sink, group, RunState.CANCELLED, start, Sample.NONE, List.of())
          : ended(
              sink,
              group,
              RunState.FAILED,
              start,
              Sample.NONE,
              List.of(failures.executing(sink, failure)));
    } finally {
      context.clearJobGroup();
      frames.release(sink);
    }
  }

  private Sample act(Step sink) {
    Dataset<Row> rows = frames.frame(sink);
    if (sink.operation() instanceof Write
        || sink.operation() instanceof WriteTable
        || sink.operation() instanceof WriteJdbc) {
      frames.builder().write(sink, rows);
      return Sample.NONE;
    }
    if (sink.operation() instanceof Print) {
      Sample shown = frames.builder().print(sink, rows);
      events.accept(new RunEvent.Printed(sink.node(), shown));
      return shown;
    }
    throw new IllegalStateException("Cannot execute: " + sink);
  }

  private SinkOutcome ended(
      Step sink,
      String group,
      RunState state,
      long start,
      Sample shown,
      List<Diagnostic> problems) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    RowCount rows = state == RunState.SUCCEEDED ? rows(sink, group, shown) : RowCount.UNKNOWN;
    String location = location(sink);
    events.accept(new RunEvent.SinkFinished(sink.node(), state, rows, millis, location));
    problems.forEach(problem -> events.accept(new RunEvent.Problem(problem)));
    return new SinkOutcome(sink, group, state, millis, location, rows, shown, problems);
  }

  private String location(Step sink) {
    if (sink.operation() instanceof WriteTable write) {
      return write.table().toString();
    }
    if (sink.operation() instanceof WriteJdbc write) {
      return write.connection() + ": " + write.table();
    }
    return sink.operation() instanceof Write write && !write.path().isEmpty()
        ? paths.resolve(write.path())
        : "";
  }

  private RowCount rows(Step sink, String group, Sample shown) {
    if (sink.operation() instanceof Print) {
      return RowCount.exact(shown.rows().size());
    }
    Optional<ExecutionMetrics> metrics = activity.await(group, METRICS_PATIENCE);
    if (sink.operation() instanceof WriteJdbc) {
      return RowCount.exact(activity.written(group));
    }
    return metrics.map(ExecutionMetrics::written).orElse(RowCount.UNKNOWN);
  }
}
