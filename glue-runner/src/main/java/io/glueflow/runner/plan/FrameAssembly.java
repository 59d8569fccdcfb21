// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.plan;

import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.runner.frames.FrameBuilder;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.frames.StepException;
import io.glueflow.runner.metrics.ColumnsUsed;
import io.glueflow.runner.metrics.OutputTags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The frames of a plan: built, marked with the outputs they are, and persisted where that pays.
 *
 * <p>What is persisted holds only the columns that are needed further on, and is let go of when the
 * last sink that reads it has ended.
 */
public final class FrameAssembly implements AutoCloseable {

  private final Plan plan;
  private final FrameBuilder builder;
  private final Map<Step, Dataset<Row>> persisted = new LinkedHashMap<>();
  private final Map<Step, Set<Step>> waiting = new HashMap<>();

  private FrameAssembly(Plan plan, FrameBuilder builder) {
    this.plan = plan;
    this.builder = builder;
  }

  /**
   * Builds all frames of a plan. Executes nothing but what Spark needs to find out schemas.
   *
   * @throws StepException if Spark cannot make sense of a step
   */
  public static FrameAssembly build(SparkSession session, PathResolver paths, Plan plan) {
    FrameAssembly plain = new FrameAssembly(plan, new FrameBuilder(session, paths));
    plain.buildAll();
    List<Step> candidates = PersistRule.candidates(plan);
    if (candidates.isEmpty()) {
      return plain;
    }
    FrameAssembly persisting = new FrameAssembly(plan, new FrameBuilder(session, paths));
    try {
      persisting.buildAll(candidates, plain);
    } finally {
      plain.close();
    }
    return persisting;
  }

  private void buildAll() {
    for (Step step : plan.steps()) {
      mark(step, builder.frame(step));
    }
  }

  private void buildAll(List<Step> candidates, FrameAssembly plain) {
    for (Step step : plan.steps()) {
      Dataset<Row> frame = builder.frame(step);
      mark(step, frame);
      if (candidates.contains(step)) {
        persist(step, frame, plain);
      }
    }
  }

  private void persist(Step step, Dataset<Row> frame, FrameAssembly plain) {
    List<Dataset<Row>> consumers = new ArrayList<>();
    Set<Step> sinks = new HashSet<>();
    Set<Step> downstream = new HashSet<>(Set.of(step));
    for (Step other : plan.steps()) {
      if (other.inputs().stream().anyMatch(downstream::contains)) {
        downstream.add(other);
        if (other.operation().isSink()) {
          sinks.add(other);
          consumers.add(plain.builder.frame(other));
        }
      }
    }
    List<String> needed = ColumnsUsed.of(plain.builder.frame(step), consumers);
    Dataset<Row> kept = frame;
    if (!needed.isEmpty()
        && needed.size() < frame.columns().length
        && fits(step, narrowed(frame, needed), downstream, plain)) {
      kept = narrowed(frame, needed);
    }
    kept = kept.persist(StorageLevel.MEMORY_AND_DISK());
    persisted.put(step, kept);
    waiting.put(step, sinks);
    builder.replace(step, kept);
  }

  /** Whether everything downstream comes out the same when a step yields only some columns. */
  private boolean fits(Step step, Dataset<Row> narrow, Set<Step> downstream, FrameAssembly plain) {
    try (FrameBuilder trial = builder.copy()) {
      trial.replace(step, narrow);
      for (Step other : plan.steps()) {
        boolean sink = other.operation().isSink() && downstream.contains(other);
        if (sink && !trial.frame(other).schema().equals(plain.builder.frame(other).schema())) {
          return false;
        }
      }
      return true;
    } catch (StepException e) {
      // a column is needed that the optimizer had replaced by its definition
      return false;
    }
  }

  private static Dataset<Row> narrowed(Dataset<Row> frame, List<String> columns) {
    return frame.select(
        columns.stream()
            .map(name -> functions.col("`" + name.replace("`", "``") + "`"))
            .toArray(Column[]::new));
  }

  private void mark(Step step, Dataset<Row> frame) {
    for (Map.Entry<NodeOutput, Step> output : plan.outputs().entrySet()) {
      if (output.getValue() == step) {
        OutputTags.mark(frame, output.getKey());
      }
    }
  }

  /** The frame of a step; of a sink, what it takes in. */
  public Dataset<Row> frame(Step step) {
    return builder.frame(step);
  }

  /** What builds, writes and shows the frames. */
  public FrameBuilder builder() {
    return builder;
  }

  /** Lets go of what no other sink reads. */
  public synchronized void release(Step sink) {
    waiting.forEach(
        (step, sinks) -> {
          if (sinks.remove(sink) && sinks.isEmpty()) {
            persisted.get(step).unpersist(false);
          }
        });
  }

  @Override
  public void close() {
    persisted.values().forEach(frame -> frame.unpersist(false));
    builder.close();
  }
}
