// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.preflight.PreflightContext;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.JobRuns;
import io.glueflow.engine.track.ManagedJobs;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import software.amazon.awssdk.services.glue.GlueClient;

/** What a command about runs on AWS Glue works with. */
final class GlueSession implements AutoCloseable {

  private final Settings settings;
  private final AwsClients clients;

  /** A session with clients that the caller closes or hands over. */
  GlueSession(Settings settings, AwsClients clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /** A session by the settings around here. */
  static GlueSession here(CommandLine line, WorkflowFiles files) throws UsageException {
    return around(line, Path.of("").toAbsolutePath(), Json.object().build(), files);
  }

  /**
   * A session by the settings around a folder; tells the warnings about them.
   *
   * @param job the settings in the workflow itself
   * @throws DiagnosticException when the settings are not valid
   */
  static GlueSession around(CommandLine line, Path folder, JsonObject job, WorkflowFiles files)
      throws UsageException {
    return around(line, folder, job, files, AwsClients::new);
  }

  /** The same with clients that are made in another way. */
  static GlueSession around(
      CommandLine line,
      Path folder,
      JsonObject job,
      WorkflowFiles files,
      Function<Settings, AwsClients> aws)
      throws UsageException {
    Diagnosed<Settings> settings = SettingFlags.read(line, folder, job);
    if (settings.hasErrors()) {
      throw new DiagnosticException(settings.diagnostics());
    }
    files.warn(settings.diagnostics());
    Settings valid = settings.value().orElseThrow();
    return new GlueSession(valid, aws.apply(valid));
  }

  Settings settings() {
    return settings;
  }

  AwsClients clients() {
    return clients;
  }

  /** The region; what is wrong with it is told before anything else is asked. */
  String region() {
    return AwsProblems.call(
        AwsCall.job("GetJob", "*"),
        () -> clients.glue().serviceClientConfiguration().region().id());
  }

  /**
   * Looks at the settings.
   *
   * @throws DiagnosticException when there is something wrong with them
   */
  void check(Function<PreflightContext, List<Diagnostic>> rules) {
    List<Diagnostic> problems = rules.apply(PreflightContext.of(settings));
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
  }

  /** How a run stands now. */
  RunStatus status(RunReference run) {
    return AwsProblems.call(AwsCall.job("GetJobRun", run.jobName()), () -> runs().status(run));
  }

  /** The arguments in effect in a run. */
  Map<String, String> arguments(RunStatus run) {
    return AwsProblems.call(
        AwsCall.job("GetJob", run.run().jobName()), () -> runs().arguments(run));
  }

  /**
   * The runs of jobs.
   *
   * @throws DiagnosticException when it is not known which AWS to ask
   */
  JobRuns runs() {
    return new JobRuns(glue(), settings.get(ProjectKeys.DPU_HOUR_PRICE), Clock.systemUTC());
  }

  ManagedJobs jobs() {
    return new ManagedJobs(glue(), runs());
  }

  private GlueClient glue() {
    return AwsProblems.call(AwsCall.job("GetJobRun", "*"), clients::glue);
  }

  @Override
  public void close() {
    clients.close();
  }
}
