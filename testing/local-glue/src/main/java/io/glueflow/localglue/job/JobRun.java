// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of a job, or one attempt of it. Guarded by the scheduler that it belongs to. */
final class JobRun {

  private static final String[] FROM_JOB = {
    "JobMode",
    "Timeout",
    "MaxCapacity",
    "AllocatedCapacity",
    "WorkerType",
    "NumberOfWorkers",
    "SecurityConfiguration",
    "NotificationProperty",
    "GlueVersion",
    "ExecutionClass",
    "MaintenanceWindow"
  };

  private final String id;
  private final int attempt;
  private final String previousId;
  private final JsonObject job;
  private final JsonObject settings;
  private final Map<String, String> arguments;
  private final boolean queuing;
  private final Instant startedOn;

  private JobState state = JobState.WAITING;
  private Instant lastModified;
  private Instant runningSince;
  private Instant completedOn;
  private String errorMessage = "";
  private String stateDetail = "";
  private Thread thread;
  private boolean timedOut;

  /**
   * A run that nothing has happened to yet.
   *
   * @param job the job as it is when the run starts: a later change does not concern it
   * @param settings what the run sets otherwise than the job, complete with what follows from it
   */
  JobRun(
      String id,
      int attempt,
      String previousId,
      JsonObject job,
      JsonObject settings,
      Map<String, String> arguments,
      boolean queuing,
      Instant now) {
    this.id = id;
    this.attempt = attempt;
    this.previousId = previousId;
    this.job = job;
    this.settings = settings;
    this.arguments = Map.copyOf(arguments);
    this.queuing = queuing;
    this.startedOn = now;
    this.lastModified = now;
  }

  /** The attempt that follows when this one has failed. */
  JobRun nextAttempt(Instant now) {
    int next = attempt + 1;
    String first = attempt == 0 ? id : id.substring(0, id.lastIndexOf("_attempt_"));
    return new JobRun(first + "_attempt_" + next, next, id, job, settings, arguments, queuing, now);
  }

  String id() {
    return id;
  }

  String jobName() {
    return new Request(job).text("Name");
  }

  JobState state() {
    return state;
  }

  boolean hasAttemptsLeft() {
    return attempt < new Request(job).findNumber("MaxRetries").orElse(0L);
  }

  long concurrentRuns() {
    return new Request(job)
        .objectOrEmpty("ExecutionProperty")
        .findNumber("MaxConcurrentRuns")
        .orElse(1L);
  }

  /** The time-out in minutes. */
  long timeout() {
    return new Request(settings)
        .findNumber("Timeout")
        .or(() -> new Request(job).findNumber("Timeout"))
        .orElse(Long.MAX_VALUE);
  }

  void become(JobState next, Instant now) {
    state = next;
    lastModified = now;
    stateDetail = "";
    if (next == JobState.RUNNING) {
      runningSince = now;
    }
    if (next.isFinal()) {
      completedOn = now;
    }
  }

  void waitFor(String detail) {
    stateDetail = detail;
  }

  void fail(String message) {
    errorMessage = message;
  }

  void carriedOutBy(Thread worker) {
    thread = worker;
  }

  /** Has the run's program end. */
  void interrupt(boolean becauseOfTime) {
    timedOut = timedOut || becauseOfTime;
    thread.interrupt();
  }

  /** Waits for the thread that carries the run out, for a while. */
  void awaitThread(Duration most) {
    try {
      thread.join(most.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isTimedOut() {
    return timedOut;
  }

  /** What the job's program is started with: non-overridable over the run's over the default. */
  Map<String, String> mergedArguments() {
    Request definition = new Request(job);
    Map<String, String> merged = new LinkedHashMap<>(definition.texts("DefaultArguments"));
    merged.putAll(arguments);
    merged.putAll(definition.texts("NonOverridableArguments"));
    merged.put("--JOB_NAME", jobName());
    merged.put("--JOB_RUN_ID", id);
    merged.put("--JOB_ID", "j_" + Integer.toHexString(jobName().hashCode()));
    return merged;
  }

  String scriptLocation() {
    return new Request(job).object("Command").text("ScriptLocation", "");
  }

  /** The run as the service tells of it. */
  JsonObject describe(Instant now) {
    Members run =
        new Members()
            .put("Id", id)
            .put("Attempt", attempt)
            .putGiven("PreviousRunId", previousId)
            .put("JobName", jobName())
            .put("JobRunState", state.name())
            .putGiven("StateDetail", stateDetail)
            .put("JobRunQueuingEnabled", queuing)
            .put("StartedOn", startedOn)
            .put("LastModifiedOn", lastModified)
            .put("ExecutionTime", executionTime(now))
            .put("LogGroupName", "/aws-glue/jobs")
            .put("PredecessorRuns", Json.array(List.<JsonObject>of()))
            .take(job, FROM_JOB)
            .putAll(settings)
            .putGiven("ErrorMessage", errorMessage);
    if (!arguments.isEmpty()) {
      run.put("Arguments", arguments);
    }
    if (completedOn != null) {
      run.put("CompletedOn", completedOn);
    }
    JsonObject described = run.build();
    return isMetered(described)
        ? run.put("DPUSeconds", executionTime(now) * units(described)).build()
        : described;
  }

  private boolean isMetered(JsonObject described) {
    return state.isFinal()
        && (new Request(described).text("ExecutionClass", "").equals("FLEX")
            || "true".equals(mergedArguments().get("--enable-auto-scaling")));
  }

  private static double units(JsonObject described) {
    return new Request(described).findDecimal("MaxCapacity").orElse(0.0);
  }

  private long executionTime(Instant now) {
    if (runningSince == null) {
      return 0;
    }
    Instant end = completedOn == null ? now : completedOn;
    return Math.round(Duration.between(runningSince, end).toMillis() / 1000.0);
  }
}
