// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.api;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.preflight.Preflight;
import io.glueflow.engine.preflight.PreflightContext;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitOptions;
import io.glueflow.engine.submit.SubmitPlan;
import io.glueflow.engine.submit.SubmitPlanner;
import io.glueflow.engine.submit.SubmitRequest;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.engine.submit.Submitter;
import io.glueflow.engine.track.JobRuns;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.RunTracker;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.plan.Analysis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * glueflow in a program: validates workflows, submits them to AWS Glue at most once, follows their
 * runs. Thread-safe; one is enough for a program.
 */
public final class Glueflow implements AutoCloseable {

  private static final int SAMPLE_ROWS = 5;

  private final Settings settings;
  private final Installation installation;
  private final AwsClients clients;
  private final PollTimings polls;

  /**
   * One for some settings.
   *
   * @param home the folder that glueflow is installed in
   */
  public Glueflow(Settings settings, Path home) {
    this(settings, home, new AwsClients(settings), PollTimings.STANDARD);
  }

  /**
   * One with clients that the program has made.
   *
   * @param polls how often runs are asked after
   */
  public Glueflow(Settings settings, Path home, AwsClients clients, PollTimings polls) {
    this.settings = settings;
    this.installation = new Installation(home);
    this.clients = clients;
    this.polls = polls;
  }

  /** Says what is wrong with a workflow file, all at once. */
  public List<Diagnostic> validate(Path workflow, Map<String, String> parameters) {
    return analyze(workflow, parameters).diagnostics();
  }

  /** Submits a workflow and follows its run; returns at once. */
  public Submission submit(SubmitCall call, GlueflowListener listener) {
    String token = call.token().isEmpty() ? UUID.randomUUID().toString() : call.token();
    return SubmissionWork.begin(
        token, () -> start(call, token, listener), run -> tracker(run, listener));
  }

  /** Picks a run up that was started before, here or anywhere else; returns at once. */
  public Submission follow(RunReference run, GlueflowListener listener) {
    return SubmissionWork.begin(run.token(), () -> run, found -> tracker(found, listener));
  }

  /** Closes the clients that were made here. */
  @Override
  public void close() {
    clients.close();
  }

  private RunReference start(SubmitCall call, String token, GlueflowListener listener)
      throws InterruptedException, IOException {
    Analysis analysis = analyze(call.workflow(), call.parameters()).orThrow();
    PreflightContext context = PreflightContext.of(settings, analysis, call.parameters());
    check(Preflight.offline(context));
    check(Preflight.online(context, clients));
    Path folder = call.workflow().toAbsolutePath().normalize().getParent();
    SubmitRequest request =
        new SubmitRequest(
            analysis,
            call.workflow().toString(),
            folder,
            call.parameters(),
            token,
            SAMPLE_ROWS,
            false);
    SubmitPlan plan = new SubmitPlanner(settings, installation).plan(request).orThrow();
    return new Submitter(clients, settings, SubmitTimings.STANDARD, listener::onSubmit)
        .submit(plan, new SubmitOptions(folder, !call.token().isEmpty(), call.adopt()));
  }

  private RunTracker tracker(RunReference run, GlueflowListener listener) {
    JobRuns runs =
        new JobRuns(clients.glue(), settings.get(ProjectKeys.DPU_HOUR_PRICE), Clock.systemUTC());
    return new RunTracker(runs, run, polls, listener::onTrack);
  }

  private static Diagnosed<Analysis> analyze(Path workflow, Map<String, String> parameters) {
    Diagnosed<SourceText> source = SourceReader.read(workflow, workflow.toString());
    Diagnosed<Document> document =
        source
            .value()
            .map(new DocumentReader(new ImportOptions(List.of()))::read)
            .orElseGet(() -> Diagnosed.none(source.diagnostics()));
    return new DocumentValidator(new Validator(), false).validate(document, parameters, true);
  }

  private static void check(List<Diagnostic> problems) {
    List<Diagnostic> errors = problems.stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new DiagnosticException(errors);
    }
  }
}
