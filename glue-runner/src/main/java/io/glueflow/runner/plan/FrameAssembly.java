// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.glueflow.model.operation.Sql;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.frames.BookmarkedTables;
import io.glueflow.runner.frames.FrameBuilder;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.frames.StepException;
import io.glueflow.runner.metrics.ColumnsUsed;
import io.glueflow.runner.metrics.OutputTags;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * The frames of a plan: built, marked with the outputs they are, and persisted where that pays.
 *
 * <p>What is persisted holds only the columns that are needed further on, and is let go of when the
 * last sink that reads it has ended.
 */
public final class FrameAssembly implements AutoCloseable {

  private final Plan plan;
  private final FrameBuilder plain;
  private final FrameBuilder builder;
  private final Map<Step, Dataset<Row>> persisted = new LinkedHashMap<>();
  private final Map<Step, Set<Step>> waiting = new HashMap<>();

  private FrameAssembly(Plan plan, FrameBuilder plain, FrameBuilder builder) {
    this.plan = plan;
    this.plain = plain;
    this.builder = builder;
  }

  /**
   * Builds all frames of a plan. Executes nothing but what Spark needs to find out schemas and the
   * values of pivots.
   *
   * @throws StepException if Spark cannot make sense of a step
   */
  public static FrameAssembly build(
      SparkSession session,
      PathResolver paths,
      ConnectionSource connections,
      BookmarkedTables bookmarked,
      Plan plan) {
    FrameBuilder plain = new FrameBuilder(session, paths, connections, bookmarked);
    try {
      plan.steps().forEach(plain::frame);
      List<Step> candidates = PersistRule.candidates(plan);
      Set<Step> rebuilt = new LinkedHashSet<>();
      candidates.forEach(candidate -> rebuilt.addAll(downstream(plan, candidate)));
      FrameAssembly assembly = new FrameAssembly(plan, plain, plain.copyWithout(rebuilt));
      assembly.complete(candidates);
      return assembly;
    } catch (StepException e) {
      plain.close();
      throw e;
    }
  }

  private void complete(List<Step> candidates) {
    Map<Step, List<NodeOutput>> outputs =
        plan.outputs().entrySet().stream()
            .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
    for (Step step : plan.steps()) {
      Dataset<Row> frame = builder.frame(step);
      outputs.getOrDefault(step, List.of()).forEach(output -> OutputTags.mark(frame, output));
      if (candidates.contains(step) && hasDistinctNames(frame)) {
        persist(step);
      }
    }
  }

  /** Only then can its columns be told apart; a query can yield others. */
  private static boolean hasDistinctNames(Dataset<Row> frame) {
    long distinct =
        Stream.of(frame.columns()).map(name -> name.toLowerCase(Locale.ROOT)).distinct().count();
    return distinct > 0 && distinct == frame.columns().length;
  }

  private void persist(Step step) {
    Set<Step> downstream = downstream(plan, step);
    List<Step> sinks = downstream.stream().filter(other -> other.operation().isSink()).toList();
    Dataset<Row> whole = builder.frame(step);
    columnsUsed(step, whole.schema(), downstream, sinks)
        .ifPresent(
            used -> {
              Dataset<Row> kept = whole.select(named(used)).persist(StorageLevel.MEMORY_AND_DISK());
              persisted.put(step, kept);
              waiting.put(step, new HashSet<>(sinks));
              builder.replace(step, kept.select(padded(used, whole.schema())));
            });
  }

  /**
   * The columns that sinks need of a step. They are built on a source that Spark's optimizer cannot
   * look into, so that it does not replace columns by what they were computed from.
   */
  private Optional<List<String>> columnsUsed(
      Step step, StructType schema, Set<Step> downstream, List<Step> sinks) {
    SparkSession session = plain.frame(step).sparkSession();
    Dataset<Row> source =
        session.createDataFrame(
            JavaSparkContext.fromSparkContext(session.sparkContext()).<Row>emptyRDD(), schema);
    FrameBuilder trial = builder.copyWithout(downstream);
    trial.replace(step, source);
    return ColumnsUsed.of(source, sinks.stream().map(trial::frame).toList())
        .map(used -> kept(used, schema));
  }

  /** Spark reasons from columns that are never null, so these stay what they are. */
  private static List<String> kept(List<String> used, StructType schema) {
    List<String> kept =
        Stream.of(schema.fields())
            .filter(field -> !field.nullable() || used.contains(field.name()))
            .map(StructField::name)
            .toList();
    return kept.isEmpty() ? List.of(schema.fieldNames()[0]) : kept;
  }

  private static Column[] named(List<String> columns) {
    return columns.stream().map(FrameAssembly::named).toArray(Column[]::new);
  }

  private static Column named(String column) {
    return functions.col(Sql.identifier(column));
  }

  /** All columns of a schema: those that nobody needs without their values. */
  private static Column[] padded(List<String> used, StructType schema) {
    return Stream.of(schema.fields())
        .map(
            field ->
                used.contains(field.name())
                    ? named(field.name())
                    : functions.lit(null).cast(field.dataType()).as(field.name()))
        .toArray(Column[]::new);
  }

  /** The steps that depend on a step. */
  private static Set<Step> downstream(Plan plan, Step step) {
    Set<Step> downstream = new LinkedHashSet<>();
    for (Step other : plan.steps()) {
      if (other.inputs().stream()
          .anyMatch(input -> input.equals(step) || downstream.contains(input))) {
        downstream.add(other);
      }
    }
    return downstream;
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
    plain.close();
  }
}
