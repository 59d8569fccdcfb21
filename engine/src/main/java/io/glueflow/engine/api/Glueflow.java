// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.api;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.job.RunMode;
import io.glueflow.engine.preflight.SubmitChecks;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitOptions;
import io.glueflow.engine.submit.SubmitPlan;
import io.glueflow.engine.submit.SubmitRequest;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.engine.submit.Submitter;
import io.glueflow.engine.track.JobRuns;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.PostedEvents;
import io.glueflow.engine.track.RunTracker;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Location;
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
        token, () -> start(call, token, listener), run -> followed(run, listener));
  }

  /** Picks a run up that was started before, here or anywhere else; returns at once. */
  public Submission follow(RunReference run, GlueflowListener listener) {
    return SubmissionWork.begin(run.token(), () -> run, found -> followed(found, listener));
  }

  /** Closes the clients that were made here. */
  @Override
  public void close() {
    clients.close();
  }

  private RunReference start(SubmitCall call, String token, GlueflowListener listener)
      throws InterruptedException, IOException {
    SubmitChecks checks = new SubmitChecks(warnings -> warnings.forEach(listener::onWarning));
    Analysis analysis = checks.validated(analyze(call.workflow(), call.parameters()));
    Path folder = call.workflow().toAbsolutePath().normalize().getParent();
    SubmitRequest request =
        new SubmitRequest(
            analysis,
            call.workflow().toString(),
            folder,
            call.parameters(),
            token,
            SAMPLE_ROWS,
            call.queue(),
            call.check());
    Settings asked = call.script() ? settings.with(JobKeys.MODE, RunMode.SCRIPT.label()) : settings;
    SubmitPlan plan = checks.plan(request, asked, installation, clients);
    return new Submitter(clients, asked, SubmitTimings.STANDARD, listener::onSubmit)
        .submit(plan, new SubmitOptions(folder, !call.token().isEmpty(), call.adopt()));
  }

  private FollowedRun followed(RunReference run, GlueflowListener listener) {
    PostedEvents events =
        new PostedEvents(
            settings, workflowOf(run), warning -> listener.onWarning(ofEvents(warning)));
    JobRuns runs =
        new JobRuns(clients.glue(), settings.get(ProjectKeys.DPU_HOUR_PRICE), Clock.systemUTC());
    RunTracker tracker =
        new RunTracker(
            runs,
            run,
            polls,
            event -> {
              listener.onTrack(event);
              events.accept(event);
            });
    return new FollowedRun(tracker, events);
  }

  /** The name that the workflow has in S3. */
  private static String workflowOf(RunReference run) {
    return run.runs().substring(run.runs().lastIndexOf('/') + 1);
  }

  private Diagnostic ofEvents(String warning) {
    return Diagnostic.of(
            DiagnosticCode.INVALID_SETTING,
            settings
                .origin(ProjectKeys.EVENTS_URL)
                .orElse(Location.ofFile(ProjectKeys.EVENTS_URL.name())),
            warning)
        .withSeverity(Severity.WARNING);
  }

  private static Diagnosed<Analysis> analyze(Path workflow, Map<String, String> parameters) {
    Diagnosed<SourceText> source = SourceReader.read(workflow, workflow.toString());
    Diagnosed<Document> document =
        source
            .value()
            .map(new DocumentReader(new ImportOptions(List.of()))::read)
            .orElseGet(() -> Diagnosed.none(source.diagnostics()));
    Path folder = workflow.toAbsolutePath().normalize().getParent();
    Validator validator = new Validator().lookingAt(new SourceSchemas(folder, Map.of()));
    return new DocumentValidator(validator, false).validate(document, parameters, true);
  }
}
