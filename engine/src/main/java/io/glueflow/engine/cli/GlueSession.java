// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.track.JobRuns;
import io.glueflow.engine.track.ManagedJobs;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.commons.cli.CommandLine;

/** What a command about runs on AWS Glue works with. */
final class GlueSession implements AutoCloseable {

  private final Settings settings;
  private final AwsClients clients;
  private final JobRuns runs;

  /** A session with clients that the caller closes or hands over. */
  GlueSession(Settings settings, AwsClients clients) {
    this.settings = settings;
    this.clients = clients;
    this.runs =
        new JobRuns(clients.glue(), settings.get(ProjectKeys.DPU_HOUR_PRICE), Clock.systemUTC());
  }

  /** A session by the settings around here. */
  static GlueSession here(CommandLine line) throws UsageException {
    return around(line, Path.of("").toAbsolutePath(), Json.object().build());
  }

  /**
   * A session by the settings around a folder.
   *
   * @param job the settings in the workflow itself
   * @throws DiagnosticException when the settings are not valid
   */
  static GlueSession around(CommandLine line, Path folder, JsonObject job) throws UsageException {
    Diagnosed<Settings> settings = SettingFlags.read(line, folder, job);
    if (settings.hasErrors()) {
      throw new DiagnosticException(settings.diagnostics());
    }
    Settings valid = settings.value().orElseThrow();
    return new GlueSession(valid, new AwsClients(valid));
  }

  Settings settings() {
    return settings;
  }

  AwsClients clients() {
    return clients;
  }

  JobRuns runs() {
    return runs;
  }

  ManagedJobs jobs() {
    return new ManagedJobs(clients.glue(), runs);
  }

  @Override
  public void close() {
    clients.close();
  }
}
