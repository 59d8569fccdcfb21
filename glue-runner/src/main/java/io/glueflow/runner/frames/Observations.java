// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.plan.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.util.QueryExecutionListener;

/**
 * What observing steps have counted.
 *
 * <p>Spark's own {@code Observation} waits for ever when the job it watches fails, so this listens
 * itself. Spark tells listeners a moment after a job has ended: who asks at once says how long they
 * are willing to wait.
 */
public final class Observations implements AutoCloseable {

  /** What Spark calls the action of every write. */
  private static final String WRITING = "command";

  private final SparkSession session;
  private final String prefix = "glueflow-" + UUID.randomUUID() + "-";
  private final Map<Step, String> names = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<String, Seen> values = new ConcurrentHashMap<>();
  private final AtomicInteger named = new AtomicInteger();
  private final Object arrival = new Object();
  private final QueryExecutionListener listener = new Listener();
  private boolean listening;

  Observations(SparkSession session) {
    this.session = session;
  }

  /** The frame with aggregates that are computed as its rows pass by. */
  Dataset<Row> observe(Step step, Dataset<Row> frame, Column[] metrics) {
    if (!listening) {
      session.listenerManager().register(listener);
      listening = true;
    }
    String name = prefix + named.incrementAndGet();
    names.put(step, name);
    return frame.observe(name, metrics[0], Arrays.copyOfRange(metrics, 1, metrics.length));
  }

  /**
   * The values of a step's metrics by name, as of the last job that ran the step; empty when there
   * was none, for example because it failed. A job that writes counts for more than one that only
   * looks at some rows.
   *
   * @param step an observing step
   * @param patience how long to wait for values that are not there yet
   */
  public Optional<Map<String, Object>> values(Step step, Duration patience) {
    String name = names.get(step);
    if (name == null) {
      return Optional.empty();
    }
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (arrival) {
      long left = deadline - System.nanoTime();
      while (!values.containsKey(name) && left > 0) {
        try {
          arrival.wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
        left = deadline - System.nanoTime();
      }
    }
    return Optional.ofNullable(values.get(name)).map(Seen::values);
  }

  /** Stops listening. */
  @Override
  public void close() {
    if (listening) {
      session.listenerManager().unregister(listener);
      listening = false;
    }
  }

  private record Seen(Map<String, Object> values, boolean whole) {}

  private final class Listener implements QueryExecutionListener {

    @Override
    public void onSuccess(String function, QueryExecution execution, long nanos) {
      scala.collection.immutable.Map<String, Row> metrics = execution.observedMetrics();
      for (String name : names.values().toArray(String[]::new)) {
        if (metrics.contains(name)) {
          Seen seen = new Seen(asMap(metrics.apply(name)), function.equals(WRITING));
          values.merge(name, seen, (before, now) -> before.whole && !now.whole ? before : now);
        }
      }
      synchronized (arrival) {
        arrival.notifyAll();
      }
    }

    @Override
    public void onFailure(String function, QueryExecution execution, Exception failure) {
      // A failed job saw only some of the rows: its counts would mislead.
    }

    private Map<String, Object> asMap(Row row) {
      Map<String, Object> result = new LinkedHashMap<>();
      String[] metrics = row.schema().fieldNames();
      for (int i = 0; i < metrics.length; i++) {
        result.put(metrics[i], row.get(i));
      }
      return Collections.unmodifiableMap(result);
    }
  }
}
