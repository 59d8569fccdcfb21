// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.run.RunEvent;
import io.glueflow.runner.metrics.SparkActivity;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Turns Spark's progress into events, a few per second for each sink. */
final class ProgressEvents implements SparkActivity.ProgressListener {

  private static final long MILLIS_BETWEEN = 250;

  private final Consumer<RunEvent> events;
  private final Map<String, String> nodes = new ConcurrentHashMap<>();
  private final Map<String, Long> told = new HashMap<>();

  ProgressEvents(Consumer<RunEvent> events) {
    this.events = events;
  }

  /** Says which node a job group belongs to. */
  void name(String group, String node) {
    nodes.put(group, node);
  }

  @Override
  public void progressed(String group, long rows, long tasksDone, long tasks) {
    String node = nodes.get(group);
    long now = System.currentTimeMillis();
    if (node == null || now - told.getOrDefault(group, 0L) < MILLIS_BETWEEN) {
      return;
    }
    told.put(group, now);
    events.accept(new RunEvent.SinkProgress(node, rows, tasksDone, tasks));
  }
}
