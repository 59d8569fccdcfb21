// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.Operation;
import io.glueflow.localglue.protocol.Pages;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.localglue.protocol.Tags;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The jobs of the account. Thread-safe. */
public final class Jobs {

  private static final int PAGE = 1000;

  private final Map<String, JsonObject> jobs = new TreeMap<>();
  private final Tags tags;
  private final Clock clock;

  public Jobs(Tags tags, Clock clock) {
    this.tags = tags;
    this.clock = clock;
  }

  public Map<String, Operation> operations() {
    return Map.of(
        "CreateJob", this::create,
        "GetJob", this::one,
        "GetJobs", this::all,
        "BatchGetJobs", this::several,
        "ListJobs", this::list,
        "UpdateJob", this::update,
        "DeleteJob", this::delete);
  }

  /** A job as the service tells of it. */
  synchronized Optional<JsonObject> find(String name) {
    return Optional.ofNullable(jobs.get(name));
  }

  private synchronized JsonObject create(Request request) {
    String name = request.name("Name");
    JsonObject definition = JobDefinition.of(request);
    if (jobs.containsKey(name)) {
      throw ServiceException.alreadyExists("Job already exists: " + name);
    }
    tags.put(Tags.arn("job", name), request.texts("Tags"));
    jobs.put(
        name,
        new Members()
            .put("Name", name)
            .putAll(definition)
            .put("CreatedOn", clock.instant())
            .put("LastModifiedOn", clock.instant())
            .build());
    return Json.object().put("Name", name).build();
  }

  private synchronized JsonObject one(Request request) {
    return Json.object().put("Job", existing(request.name("JobName"))).build();
  }

  private synchronized JsonObject all(Request request) {
    return Pages.page(request, "Jobs", List.copyOf(jobs.values()), PAGE);
  }

  private synchronized JsonObject several(Request request) {
    List<JsonObject> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : request.textList("JobNames")) {
      find(name).ifPresentOrElse(found::add, () -> missing.add(name));
    }
    return Json.object()
        .put("Jobs", Json.array(found))
        .put("JobsNotFound", Json.array(missing.toArray(String[]::new)))
        .build();
  }

  private synchronized JsonObject list(Request request) {
    Map<String, String> wanted = request.texts("Tags");
    return Pages.page(
        request,
        "JobNames",
        jobs.keySet().stream()
            .filter(
                name -> tags.of(Tags.arn("job", name)).entrySet().containsAll(wanted.entrySet()))
            .map(Json::string)
            .toList(),
        PAGE);
  }

  /** What the update leaves out is reset, but for the nodes of a visual job. */
  private synchronized JsonObject update(Request request) {
    String name = request.name("JobName");
    JsonObject before = existing(name);
    Request asked = request.object("JobUpdate");
    Members job = new Members().put("Name", name).putAll(JobDefinition.of(asked));
    if (asked.find("CodeGenConfigurationNodes").isEmpty()) {
      job.take(before, "CodeGenConfigurationNodes");
    }
    job.take(before, "CreatedOn").put("LastModifiedOn", clock.instant());
    jobs.put(name, job.build());
    return Json.object().put("JobName", name).build();
  }

  /** A job that is not there is as good as deleted. */
  private synchronized JsonObject delete(Request request) {
    String name = request.name("JobName");
    jobs.remove(name);
    tags.forget(Tags.arn("job", name));
    return Json.object().put("JobName", name).build();
  }

  private JsonObject existing(String name) {
    return find(name)
        .orElseThrow(() -> ServiceException.notFound("Entity Not Found: no job " + name));
  }
}
