// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunRequest;
import io.glueflow.runner.execute.SinkExecutor;
import io.glueflow.runner.execute.SinkOutcome;
import io.glueflow.runner.failure.Failures;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.frames.StepException;
import io.glueflow.runner.metrics.SparkActivity;
import io.glueflow.runner.plan.FrameAssembly;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.util.List;
import java.util.Map;
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

  /** The same behaviour on every Spark line, unless the request asks for another. */
  private static final Map<String, String> SAME_EVERYWHERE =
      Map.of(
          "spark.sql.ansi.enabled", "false",
          "spark.sql.session.timeZone", "UTC",
          // Spark 4 would refuse encodings that 3.5 reads, such as windows-1252
          "spark.sql.legacy.javaCharsets", "true",
          "spark.sql.legacy.timeParserPolicy", "CORRECTED");

  private static final long LISTENER_PATIENCE_MILLIS = 20_000;

  private final SparkSession spark;
  private final SecretSource secrets;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<SinkExecutor> executor = new AtomicReference<>();

  /**
   * Makes a runner for one run.
   *
   * @param spark the Spark to run on
   * @param secrets where secrets come from
   */
  public WorkflowRunner(SparkSession spark, SecretSource secrets) {
    this.spark = spark;
    this.secrets = secrets;
  }

  /** Ends the run cleanly, from any thread. */
  public void cancel() {
    cancelled.set(true);
    SinkExecutor running = executor.get();
    if (running != null) {
      running.stop();
    }
  }

  /**
   * Runs a workflow to its end.
   *
   * @param request what to run
   * @param listener hears what happens, from several threads; never a secret
   * @return what happened, also when the run failed
   */
  public RunReport run(RunRequest request, Consumer<RunEvent> listener) {
    String runId = UUID.randomUUID().toString().substring(0, 8);
    Redactor redactor = new Redactor();
    ReportAssembly report = new ReportAssembly(request, runId, spark, redactor);
    Diagnosed<PreparedRun> prepared = PreparedRun.of(request, secrets, redactor);
    prepared.diagnostics().forEach(problem -> listener.accept(new RunEvent.Problem(problem)));
    if (prepared.value().isEmpty() || prepared.hasErrors()) {
      return report.invalid(prepared);
    }
    return execute(prepared.value().get(), prepared.diagnostics(), request, report, listener);
  }

  private RunReport execute(
      PreparedRun run,
      List<Diagnostic> warnings,
      RunRequest request,
      ReportAssembly report,
      Consumer<RunEvent> listener) {
    SparkSession session = sessionFor(request);
    String prefix = "glueflow-" + report.runId() + "-";
    Plan plan = run.analysis().plan().pruned();
    List<Step> sinks = plan.sinks();
    Failures failures = new Failures(run.workflow(), report.redactor());
    ProgressEvents progress = new ProgressEvents(listener);
    SparkActivity activity = new SparkActivity(prefix, progress);
    PathResolver paths = new PathResolver(request.baseDirectory(), request.pathMap());
    listener.accept(new RunEvent.Started(report.runId(), sinks.stream().map(Step::node).toList()));
    session.sparkContext().addSparkListener(activity);
    try (FrameAssembly frames = FrameAssembly.build(session, paths, plan)) {
      SinkExecutor sinkExecutor =
          new SinkExecutor(session.sparkContext(), prefix, frames, failures, listener);
      executor.set(sinkExecutor);
      for (int i = 0; i < sinks.size(); i++) {
        progress.name(sinkExecutor.group(sinks.get(i), i), sinks.get(i).node());
      }
      if (cancelled.get()) {
        sinkExecutor.stop();
      }
      List<SinkOutcome> outcomes = sinkExecutor.execute(sinks);
      drainEvents(session);
      return report.executed(
          run, plan, warnings, outcomes, frames, activity, paths, cancelled.get(), listener);
    } catch (StepException e) {
      Diagnostic problem = failures.building(e);
      listener.accept(new RunEvent.Problem(problem));
      return report.notBuilt(run, warnings, problem);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel();
      return report.notBuilt(
          run,
          warnings,
          Diagnostic.of(
              DiagnosticCode.RUN_CANCELLED, run.workflow().location(), "the run was interrupted"));
    } finally {
      session.sparkContext().removeSparkListener(activity);
    }
  }

  private SparkSession sessionFor(RunRequest request) {
    SparkSession session = spark.newSession();
    SAME_EVERYWHERE.forEach(session.conf()::set);
    request.conf().forEach((key, value) -> setIfPossible(session, key, value));
    return session;
  }

  private static void setIfPossible(SparkSession session, String key, String value) {
    if (session.conf().isModifiable(key)) {
      session.conf().set(key, value);
    }
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
