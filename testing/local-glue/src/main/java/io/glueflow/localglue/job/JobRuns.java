// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.logs.LogStore;
import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.Operation;
import io.glueflow.localglue.protocol.Pages;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The runs of jobs: the operations on them. Thread-safe. */
public final class JobRuns implements AutoCloseable {

  private static final int PAGE = 200;
  private static final int MOST_STOPPED = 25;

  private final Jobs jobs;
  private final RunScheduler scheduler;
  private final Clock clock;

  public JobRuns(
      Jobs jobs,
      RunOptions options,
      JobExecutor executor,
      LogStore logs,
      Clock clock,
      URI endpoint) {
    this.jobs = jobs;
    this.scheduler = new RunScheduler(options, executor, logs, clock, endpoint);
    this.clock = clock;
  }

  public Map<String, Operation> operations() {
    return Map.of(
        "StartJobRun", this::start,
        "GetJobRun", this::one,
        "GetJobRuns", this::all,
        "BatchStopJobRun", this::stop);
  }

  /** Ends all programs that run. */
  @Override
  public void close() {
    scheduler.close();
  }

  private JsonObject start(Request request) {
    String name = request.name("JobName");
    JsonObject job =
        jobs.find(name)
            .orElseThrow(
                () ->
                    ServiceException.notFound(
                        "Failed to start job run due to missing metadata: no job " + name));
    request.findNumber("Timeout").ifPresent(JobDefinition::checkTimeout);
    JobDefinition.checkSize(request.objectOrEmpty("Arguments").members());
    boolean queuing =
        request.find("JobRunQueuingEnabled").isPresent()
            ? request.flag("JobRunQueuingEnabled")
            : new Request(job).flag("JobRunQueuingEnabled");
    Optional<JobRun> retried =
        request
            .findText("JobRunId")
            .map(
                id ->
                    scheduler
                        .find(name, id)
                        .orElseThrow(
                            () -> ServiceException.notFound("Entity Not Found: no run " + id)));
    JobRun run =
        retried
            .map(earlier -> earlier.nextAttempt(clock.instant()))
            .orElseGet(
                () ->
                    new JobRun(
                        "jr_" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""),
                        0,
                        "",
                        job,
                        settings(request, job),
                        request.texts("Arguments"),
                        queuing,
                        clock.instant()));
    scheduler.submit(run, queuing);
    return Json.object().put("JobRunId", run.id()).build();
  }

  private static JsonObject settings(Request request, JsonObject job) {
    Members settings =
        new Members()
            .take(
                request.members(),
                "Timeout",
                "SecurityConfiguration",
                "NotificationProperty",
                "ExecutionClass",
                "ExecutionRoleSessionPolicy");
    if (request.find("WorkerType").isPresent()
        || request.find("NumberOfWorkers").isPresent()
        || request.find("MaxCapacity").isPresent()) {
      String command = new Request(job).object("Command").text("Name");
      Members asked =
          new Members()
              .take(job, "WorkerType", "NumberOfWorkers", "ExecutionClass")
              .putAll(request.members());
      Capacity.complete(new Request(asked.build()), command, settings);
    }
    return settings.build();
  }

  private JsonObject one(Request request) {
    String id = request.name("RunId");
    JobRun run =
        scheduler
            .find(request.name("JobName"), id)
            .orElseThrow(() -> ServiceException.notFound("Entity Not Found: no run " + id));
    return Json.object().put("JobRun", describe(List.of(run)).get(0)).build();
  }

  private JsonObject all(Request request) {
    String name = request.name("JobName");
    List<JobRun> runs = scheduler.of(name);
    if (runs.isEmpty() && jobs.find(name).isEmpty()) {
      throw ServiceException.notFound("Entity Not Found: no job " + name);
    }
    return Pages.page(request, "JobRuns", describe(runs), PAGE);
  }

  private List<JsonObject> describe(List<JobRun> runs) {
    return scheduler.read(() -> runs.stream().map(run -> run.describe(clock.instant())).toList());
  }

  private JsonObject stop(Request request) {
    String name = request.name("JobName");
    List<String> ids = request.textList("JobRunIds");
    if (ids.isEmpty() || ids.size() > MOST_STOPPED) {
      throw ServiceException.constraint(
          ids.toString(),
          "JobRunIds",
          "Member must have length between 1 and " + MOST_STOPPED + ", inclusive");
    }
    List<JsonObject> stopped = new ArrayList<>();
    List<JsonObject> errors = new ArrayList<>();
    for (String id : ids) {
      Json.ObjectBuilder entry = Json.object().put("JobName", name).put("JobRunId", id);
      Optional<JobRun> run = scheduler.find(name, id);
      if (run.isEmpty()) {
        errors.add(refused(entry, "EntityNotFoundException", "Entity Not Found"));
      } else if (scheduler.stop(run.get())) {
        stopped.add(entry.build());
      } else {
        errors.add(
            refused(
                entry, "JobRunNotInValidStateException", "JobRun is not in a valid state to stop"));
      }
    }
    return Json.object()
        .put("SuccessfulSubmissions", Json.array(stopped))
        .put("Errors", Json.array(errors))
        .build();
  }

  private static JsonObject refused(Json.ObjectBuilder entry, String code, String message) {
    return entry
        .put(
            "ErrorDetail",
            Json.object().put("ErrorCode", code).put("ErrorMessage", message).build())
        .build();
  }
}
