// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.model.run.GlueArguments;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.JobRun;

/**
 * The uploads that jobs, runs and documents name. Each upload has the hash of its content in its
 * name, and the hash alone is looked for: whatever the text around it looks like, it is found.
 */
final class AssetsInUse {

  /** Even a run that waited in the queue and then ran as long as Glue allows has ended by then. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(30);

  private static final int PAGE = 200;
  private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

  private final Set<String> named = new HashSet<>();
  private boolean hidden;

  /**
   * Adds what every job names, and every run that may still read what it names: one that has not
   * ended, or is younger than the age. Also jobs that glueflow does not manage may use its files.
   */
  void addJobs(GlueClient glue, Instant oldest) {
    Instant horizon = earlier(oldest, Instant.now().minus(LONGEST_LIFE));
    for (Job job : glue.getJobsPaginator(request -> {}).jobs()) {
      add(job.defaultArguments());
      add(job.nonOverridableArguments());
      if (job.command() != null) {
        add(String.valueOf(job.command().scriptLocation()));
      }
      runsSince(glue, job.name(), horizon)
          .filter(run -> isLive(run) || !isBefore(run, oldest))
          .forEach(
              run -> {
                add(run.arguments());
                hidden |= isLive(run) && isOlder(run, job) && (isOurs(run) || isOurs(job));
              });
    }
  }

  /**
   * Whether a run uses what nothing names any more: the runner, script, jars and files of a run
   * stand in its job, which has been changed since the run was started.
   */
  boolean isSomeHidden() {
    return hidden;
  }

  private static boolean isOlder(JobRun run, Job job) {
    return run.startedOn() == null
        || job.lastModifiedOn() == null
        || !run.startedOn().isAfter(job.lastModifiedOn());
  }

  private static boolean isOurs(JobRun run) {
    return run.arguments().containsKey(GlueArguments.RUNS);
  }

  private static boolean isOurs(Job job) {
    return job.defaultArguments().containsKey(GlueArguments.RUNS);
  }

  private static Stream<JobRun> runsSince(GlueClient glue, String job, Instant horizon) {
    return glue
        .getJobRunsPaginator(request -> request.jobName(job).maxResults(PAGE))
        .jobRuns()
        .stream()
        .takeWhile(run -> !isBefore(run, horizon));
  }

  private static boolean isLive(JobRun run) {
    return !GlueState.of(String.valueOf(run.jobRunStateAsString())).isFinal();
  }

  private static boolean isBefore(JobRun run, Instant time) {
    return run.startedOn() != null && run.startedOn().isBefore(time);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void add(Map<String, String> arguments) {
    add(arguments.values());
  }

  private void add(Collection<String> texts) {
    texts.forEach(this::add);
  }

  /** Adds what a text names. */
  void add(String text) {
    HASH.matcher(text).results().map(MatchResult::group).forEach(named::add);
  }

  /** Whether an upload is named, or is none of ours by its name. */
  boolean contains(S3Uri object) {
    List<String> hashes = HASH.matcher(object.key()).results().map(MatchResult::group).toList();
    return hashes.isEmpty() || hashes.stream().anyMatch(named::contains);
  }
}
