// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.Cancellation;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunRequest;
import io.glueflow.runner.connection.ConnectionSecrets;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.execute.SinkExecutor;
import io.glueflow.runner.execute.SinkOutcome;
import io.glueflow.runner.failure.Failures;
import io.glueflow.runner.frames.BookmarkedTables;
import io.glueflow.runner.frames.FrameSession;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.frames.StepException;
import io.glueflow.runner.metrics.SparkActivity;
import io.glueflow.runner.plan.FrameAssembly;
import io.glueflow.runner.secret.RedactedEvents;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/**
 * Runs workflows on a Spark session.
 *
 * <p>Each run has a session of its own on the same Spark, so that its settings and views touch
 * nobody else's.
 */
public final class WorkflowRunner {

  private static final long LISTENER_PATIENCE_MILLIS = 20_000;

  private final SparkSession spark;
  private final SecretSource secrets;
  private final ConnectionSource connections;
  private final BookmarkedTables bookmarked;
  private final Redactor redactor;
  private final String runId = UUID.randomUUID().toString().substring(0, 8);
  private final String groups = "glueflow-" + runId + "-";
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<SparkActivity> activity = new AtomicReference<>();
  private final AtomicReference<SinkExecutor> executor = new AtomicReference<>();

  /**
   * Makes a runner for one run.
   *
   * @param spark the Spark to run on
   * @param secrets where secrets come from; those that nobody else knows can be parts of
   *     connections
   * @param connections where the connections come from that nodes name
   * @param redactor learns every secret that the run uses
   */
  public WorkflowRunner(
      SparkSession spark, SecretSource secrets, ConnectionSource connections, Redactor redactor) {
    this(spark, secrets, connections, BookmarkedTables.NONE, redactor);
  }

  /**
   * Makes a runner for one run, where somebody remembers what earlier runs have read.
   *
   * @param spark the Spark to run on
   * @param secrets where secrets come from; those that nobody else knows can be parts of
   *     connections
   * @param connections where the connections come from that nodes name
   * @param bookmarked what knows which rows of tables are new
   * @param redactor learns every secret that the run uses
   */
  public WorkflowRunner(
      SparkSession spark,
      SecretSource secrets,
      ConnectionSource connections,
      BookmarkedTables bookmarked,
      Redactor redactor) {
    this.spark = spark;
    this.bookmarked = bookmarked;
    this.secrets = new ConnectionSecrets(secrets, connections);
    this.connections = connections;
    this.redactor = redactor;
  }

  /** Ends the run cleanly, from any thread. */
  public void cancel() {
    cancelled.set(true);
    Optional.ofNullable(activity.get()).ifPresent(SparkActivity::cancel);
    Optional.ofNullable(executor.get()).ifPresent(SinkExecutor::stop);
  }

  /**
   * Runs the workflow in a file to its end.
   *
   * @param request what to run
   * @param listener hears what happens, from several threads; never a secret
   * @return what happened, also when the run failed
   */
  public RunReport run(RunRequest request, Consumer<RunEvent> listener) {
    return run(
        request, SourceReader.read(Path.of(request.workflow()), request.displayName()), listener);
  }

  /**
   * Runs a document to its end.
   *
   * @param request how to run it
   * @param document the document, or why there is none
   * @param listener hears what happens, from several threads; never a secret
   * @return what happened, also when the run failed
   */
  public RunReport run(
      RunRequest request, Diagnosed<SourceText> document, Consumer<RunEvent> listener) {
    RedactedEvents events = new RedactedEvents(redactor, listener);
    ReportAssembly report = new ReportAssembly(request, runId, spark, redactor);
    Diagnosed<PreparedRun> prepared =
        PreparedRun.of(document, request, secrets, connections, redactor);
    prepared.diagnostics().forEach(problem -> events.accept(new RunEvent.Problem(problem)));
    if (prepared.value().isEmpty() || prepared.hasErrors()) {
      return report.invalid(prepared);
    }
    PreparedRun run = prepared.value().get();
    Plan plan = run.analysis().plan().pruned();
    SparkSession session = FrameSession.of(spark, request.conf());
    ProgressEvents progress = new ProgressEvents(events);
    SparkActivity jobs = new SparkActivity(session.sparkContext(), groups, progress);
    PathResolver paths = new PathResolver(request.baseDirectory(), request.pathMap());
    Failures failures = new Failures(run.analysis(), redactor);
    session.sparkContext().addSparkListener(jobs);
    activity.set(jobs);
    if (cancelled.get()) {
      jobs.cancel();
    }
    try (FrameAssembly frames = frames(session, paths, plan, events)) {
      SinkExecutor sinks =
          new SinkExecutor(session.sparkContext(), groups, frames, paths, jobs, failures, events);
      List<SinkOutcome> outcomes = execute(sinks, plan.sinks(), progress);
      drainEvents(session);
      return report.executed(
          new Execution(run, prepared.diagnostics(), plan, frames, outcomes, jobs, paths), events);
    } catch (StepException e) {
      Diagnostic problem =
          cancelled.get() ? Cancellation.problem(run.workflow().location()) : failures.building(e);
      events.accept(new RunEvent.Problem(problem));
      return report.notBuilt(run, prepared.diagnostics(), problem);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel();
      return report.notBuilt(
          run, prepared.diagnostics(), Cancellation.problem(run.workflow().location()));
    } finally {
      session.sparkContext().removeSparkListener(jobs);
    }
  }

  /** Spark may have to look at data: what it does is counted, named and cancelled like the rest. */
  private FrameAssembly frames(
      SparkSession session, PathResolver paths, Plan plan, Consumer<RunEvent> events) {
    events.accept(new RunEvent.Started(runId, plan.sinks().stream().map(Step::node).toList()));
    session.sparkContext().setJobGroup(groups + "plan", "finding out schemas", true);
    try {
      return FrameAssembly.build(session, paths, connections, bookmarked, plan);
    } finally {
      session.sparkContext().clearJobGroup();
    }
  }

  private List<SinkOutcome> execute(
      SinkExecutor sinkExecutor, List<Step> sinks, ProgressEvents progress)
      throws InterruptedException {
    executor.set(sinkExecutor);
    for (int i = 0; i < sinks.size(); i++) {
      progress.name(sinkExecutor.group(sinks.get(i), i), sinks.get(i).node());
    }
    if (cancelled.get()) {
      sinkExecutor.stop();
    }
    return sinkExecutor.execute(sinks);
  }

  /** Spark tells listeners a moment later; the report needs all that was told. */
  private static void drainEvents(SparkSession session) {
    try {
      session.sparkContext().listenerBus().waitUntilEmpty(LISTENER_PATIENCE_MILLIS);
    } catch (TimeoutException e) {
      // then some numbers are missing, and are shown as not known
    }
  }
}
