// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Print;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.Sample;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.jdbc.Databases;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/**
 * Builds the lazy frame behind each step of a plan, and writes or shows what reaches a sink.
 *
 * <p>Building executes nothing, except what Spark itself needs to find out: the schema of files
 * that come without one, and the values of a pivot that names none. One frame is built at a time;
 * any number can be executed meanwhile.
 */
public final class FrameBuilder implements AutoCloseable {

  private final SparkSession session;
  private final OperationBuilders builders;
  private final PathResolver paths;
  private final Databases databases;
  private final Observations observations;
  private final IdentityHashMap<Step, Dataset<Row>> frames = new IdentityHashMap<>();

  /**
   * Makes a builder without frames.
   *
   * @param session the session the frames belong to
   * @param paths where the paths in the workflow really are
   * @param connections where the connections come from that nodes name
   * @param bookmarked what knows which rows of tables are new
   */
  public FrameBuilder(
      SparkSession session,
      PathResolver paths,
      ConnectionSource connections,
      BookmarkedTables bookmarked) {
    this.session = session;
    this.paths = paths;
    this.databases = new Databases(connections);
    this.observations = new Observations(session);
    this.builders = OperationBuilders.standard(session, paths, databases, bookmarked, observations);
  }

  private FrameBuilder(SparkSession session, SourceSchemas schemas, String folder) {
    this.session = session;
    this.paths = new PathResolver(folder, Map.of());
    this.databases = new Databases(ConnectionSource.NONE);
    this.observations = new Observations(session);
    this.builders =
        OperationBuilders.binding(
            session, new EmptySources(session, schemas, folder), observations);
  }

  /**
   * Makes a builder of frames that have the right columns and no rows: Spark's analyzer sees what
   * it would see in a run, and nothing is read.
   *
   * @param session the session the frames belong to
   * @param schemas the columns of sources; a source that is not among them cannot be built
   * @param folder an empty folder
   */
  public static FrameBuilder binding(SparkSession session, SourceSchemas schemas, String folder) {
    return new FrameBuilder(session, schemas, folder);
  }

  private FrameBuilder(FrameBuilder original) {
    this.session = original.session;
    this.paths = original.paths;
    this.databases = original.databases;
    this.observations = original.observations;
    this.builders = original.builders;
  }

  /**
   * The frame of a step, built once with everything it depends on. A sink's frame is what it takes
   * in.
   *
   * @throws StepException if Spark cannot make sense of the step, or of one it depends on
   */
  public synchronized Dataset<Row> frame(Step step) {
    Deque<Step> open = new ArrayDeque<>();
    open.push(step);
    while (!open.isEmpty()) {
      Step next = open.peek();
      if (frames.containsKey(next)) {
        open.pop();
      } else if (frames.keySet().containsAll(next.inputs())) {
        frames.put(open.pop(), build(next));
      } else {
        next.inputs().stream().filter(input -> !frames.containsKey(input)).forEach(open::push);
      }
    }
    return frames.get(step);
  }

  /**
   * A builder that has the same frames, except those of some steps, which it builds anew. It asks
   * nothing twice, and ends with its original.
   */
  public synchronized FrameBuilder copyWithout(Collection<Step> steps) {
    FrameBuilder copy = new FrameBuilder(this);
    copy.frames.putAll(frames);
    steps.forEach(copy.frames::remove);
    return copy;
  }

  /**
   * Lets steps that are not built yet read this frame where they would read the step's own: the way
   * to put a persisted frame, or one with fewer columns, in its place.
   */
  public synchronized void replace(Step step, Dataset<Row> frame) {
    frames.put(step, frame);
  }

  /**
   * Executes a {@link Write}, {@link WriteTable} or {@link WriteJdbc}, with the same Spark jobs as
   * a program written by hand.
   *
   * @param step the write
   * @param input the rows to write; usually {@code frame(step)}
   */
  public void write(Step step, Dataset<Row> input) {
    if (step.operation() instanceof WriteTable table) {
      new TableWriter(paths).write(table, input);
    } else if (step.operation() instanceof WriteJdbc jdbc) {
      new JdbcWriter(databases).write(jdbc, input);
    } else {
      new FrameWriter(paths, this::frame).write(step, operation(step, Write.class), input);
    }
  }

  /**
   * Finds out whether a sink takes the columns of its frame, without touching its target.
   *
   * @param sink the sink
   * @param scratch a path where nothing is yet; something may be written there
   * @throws StepException if the sink refuses
   */
  public void bind(Step sink, String scratch) {
    Dataset<Row> rows = frame(sink);
    try {
      SinkBinding.bind(sink.operation(), rows, scratch);
    } catch (Exception e) { // Spark's AnalysisException is checked, but not declared
      throw new StepException(sink, e);
    }
  }

  /**
   * Executes a {@link Print}.
   *
   * @param step the print
   * @param input the rows to show; usually {@code frame(step)}
   */
  public Sample print(Step step, Dataset<Row> input) {
    Print print = operation(step, Print.class);
    return RowSampler.sample(input, print.rows(), print.truncate());
  }

  /** What the steps that observe have seen so far. */
  public Observations observations() {
    return observations;
  }

  /** Stops observing. The frames stay usable. */
  @Override
  public void close() {
    observations.close();
  }

  private Dataset<Row> build(Step step) {
    // Spark reads expressions by the settings of the thread's session: a time needs its time zone.
    Option<SparkSession> before = SparkSession.getActiveSession();
    SparkSession.setActiveSession(session);
    try {
      StepInputs inputs = new StepInputs(step, step.inputs().stream().map(frames::get).toList());
      return builders.build(step.operation(), inputs);
    } catch (Exception e) { // Spark's AnalysisException is checked, but not declared
      throw new StepException(step, e);
    } finally {
      if (before.isDefined()) {
        SparkSession.setActiveSession(before.get());
      } else {
        SparkSession.clearActiveSession();
      }
    }
  }

  private static <O extends Operation> O operation(Step step, Class<O> type) {
    if (!type.isInstance(step.operation())) {
      throw new IllegalArgumentException(
          "Cannot treat '" + step.node() + "' as a " + type.getSimpleName() + ": " + step);
    }
    return type.cast(step.operation());
  }
}
