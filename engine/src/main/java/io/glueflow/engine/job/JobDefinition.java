// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

/** The job that the settings ask for. */
public final class JobDefinition {

  /** The kind of command that runs Spark jobs. */
  private static final String COMMAND = "glueetl";

  private JobDefinition() {}

  /** The whole job: what is not set in it is Glue's default; a template makes the role itself. */
  public static CreateJobRequest of(Settings settings, JobIdentity identity, JobAssets assets) {
    CreateJobRequest.Builder job = CreateJobRequest.builder();
    job.name(identity.name())
        .command(command -> command.name(COMMAND).scriptLocation(assets.script()))
        .defaultArguments(JobArguments.of(settings, assets))
        .tags(tags(settings, identity))
        .glueVersion(settings.get(JobKeys.GLUE_VERSION))
        // as text: the SDK's own list of types lags behind the service
        .workerType(settings.get(JobKeys.WORKER_TYPE))
        .numberOfWorkers(integer(settings.get(JobKeys.NUMBER_OF_WORKERS)))
        .executionClass(settings.get(JobKeys.EXECUTION_CLASS))
        .timeout(integer(settings.get(JobKeys.TIMEOUT)))
        .maxRetries(integer(settings.get(JobKeys.MAX_RETRIES)))
        .executionProperty(
            runs -> runs.maxConcurrentRuns(integer(settings.get(JobKeys.MAX_CONCURRENT_RUNS))))
        .jobRunQueuingEnabled(settings.get(JobKeys.JOB_RUN_QUEUING_ENABLED));
    settings.find(JobKeys.IAM_ROLE).ifPresent(job::role);
    if (!assets.connections().isEmpty()) {
      job.connections(list -> list.connections(assets.connections()));
    }
    settings.find(JobKeys.NON_OVERRIDABLE_ARGUMENTS).ifPresent(job::nonOverridableArguments);
    settings.find(JobKeys.SECURITY_CONFIGURATION).ifPresent(job::securityConfiguration);
    settings.find(JobKeys.MAINTENANCE_WINDOW).ifPresent(job::maintenanceWindow);
    settings
        .find(JobKeys.NOTIFY_DELAY_AFTER)
        .ifPresent(delay -> job.notificationProperty(n -> n.notifyDelayAfter(integer(delay))));
    return job.build();
  }

  private static Map<String, String> tags(Settings settings, JobIdentity identity) {
    Map<String, String> tags = new LinkedHashMap<>(settings.find(JobKeys.TAGS).orElse(Map.of()));
    tags.putAll(identity.tags());
    return tags;
  }

  /** A number that its key bounds well below the limits of 32 bits. */
  private static int integer(long value) {
    return Math.toIntExact(value);
  }
}
