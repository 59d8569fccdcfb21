// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.job.JobIdentity;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.ReportPlaces;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import io.glueflow.model.workflow.Workflow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;

/** The run that a command line names: by its id, or by a workflow file, whose last run is meant. */
final class NamedRun implements AutoCloseable {

  private static final String JOB = "job";
  private static final String ID_PREFIX = "jr_";

  private final GlueSession session;
  private final Path file;
  private final RunStatus status;
  private final Function<Map<String, String>, ReportPlaces> places;

  private NamedRun(
      GlueSession session,
      Path file,
      RunStatus status,
      Function<Map<String, String>, ReportPlaces> places) {
    this.session = session;
    this.file = file;
    this.status = status;
    this.places = places;
  }

  static void addTo(Options options) {
    options.addOption(
        Flags.value(JOB, "NAME", "the Glue job of the run; looked for among ours unless given"));
    SettingFlags.addTo(options);
  }

  /** Finds the run. */
  static NamedRun open(CommandLine line, WorkflowFiles files)
      throws UsageException, EnvironmentException {
    if (line.getArgList().size() != 1) {
      throw new UsageException(
          "name one run: its id, jr_…, or a workflow file, whose last run is meant");
    }
    String name = line.getArgList().get(0);
    return name.startsWith(ID_PREFIX)
        ? byId(name, line, files)
        : byFile(WorkflowPlaces.find(name, line), line, files);
  }

  private static NamedRun byId(String id, CommandLine line, WorkflowFiles files)
      throws UsageException {
    GlueSession session = GlueSession.here(line, files);
    try {
      RunReference run =
          Optional.ofNullable(line.getOptionValue(JOB))
              .map(job -> new RunReference(job, id, "", ""))
              .or(() -> session.jobs().find(id))
              .orElseThrow(() -> notFound(id));
      Path here = Path.of("workflow").toAbsolutePath();
      return new NamedRun(session, here, status(session, run), ReportPlaces::ofSubmitted);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static NamedRun byFile(String name, CommandLine line, WorkflowFiles files)
      throws UsageException, EnvironmentException {
    Workflow workflow = read(name, files);
    Path file = Path.of(name).toAbsolutePath().normalize();
    GlueSession session = GlueSession.around(line, file.getParent(), workflow.job(), files);
    try {
      JobIdentity identity = identity(line, session, workflow);
      RunStatus last =
          WorkflowRuns.of(session.runs(), identity, 1).stream()
              .findFirst()
              .orElseThrow(() -> neverRun(workflow, identity));
      return new NamedRun(session, file, last, arguments -> ReportPlaces.of(workflow, arguments));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  static Workflow read(String name, WorkflowFiles files) throws EnvironmentException {
    Diagnosed<Document> document = files.read(name, ImportOptions.NONE);
    return document
        .value()
        .map(Document::workflow)
        .orElseThrow(() -> new DiagnosticException(hinted(name, document.diagnostics())));
  }

  /** Who names no file may have meant a run. */
  private static List<Diagnostic> hinted(String name, List<Diagnostic> problems) {
    String hint = "name a workflow file, or a run by its id, jr_…";
    return Files.exists(Path.of(name))
        ? problems
        : problems.stream().map(problem -> problem.withHint(hint)).toList();
  }

  static JobIdentity identity(CommandLine line, GlueSession session, Workflow workflow) {
    JobIdentity own = JobIdentity.of(session.settings(), workflow.name());
    String job = line.getOptionValue(JOB, "");
    return job.isEmpty() ? own : new JobIdentity(job, workflow.name(), true);
  }

  private static RunStatus status(GlueSession session, RunReference run) {
    return AwsProblems.call(
        AwsCall.job("GetJobRun", run.jobName()),
        () -> {
          try {
            return session.runs().status(run);
          } catch (EntityNotFoundException e) {
            throw notFound(run.runId());
          }
        });
  }

  private static DiagnosticException notFound(String id) {
    return problem(
        id,
        "there is no such run",
        "check the region and the AWS profile; name its job with --job when glueflow did not make"
            + " it");
  }

  private static DiagnosticException neverRun(Workflow workflow, JobIdentity identity) {
    return problem(
        workflow.location().file(),
        "job '" + identity.name() + "' has no run of workflow '" + workflow.name() + "'",
        "'glueflow submit' starts one; check the region and the AWS profile");
  }

  private static DiagnosticException problem(String place, String message, String hint) {
    return new DiagnosticException(
        List.of(
            Diagnostic.of(DiagnosticCode.AWS_REFUSED, Location.ofFile(place), message)
                .withHint(hint)));
  }

  GlueSession session() {
    return session;
  }

  /** How the run stood when it was found. */
  RunStatus status() {
    return status;
  }

  /** The workflow file, or a file that might be one here. */
  Path file() {
    return file;
  }

  /** Where problems of its report are told. */
  ReportPlaces places(Map<String, String> arguments) {
    return places.apply(arguments);
  }

  @Override
  public void close() {
    session.close();
  }
}
