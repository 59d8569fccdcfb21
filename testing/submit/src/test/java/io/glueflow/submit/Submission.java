// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.submit.ApiCall;
import io.glueflow.engine.submit.DryRun;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitEvent;
import io.glueflow.engine.submit.SubmitOptions;
import io.glueflow.engine.submit.SubmitPlan;
import io.glueflow.engine.submit.SubmitPlanner;
import io.glueflow.engine.submit.SubmitRequest;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.engine.submit.Submitter;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.node.Property;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.run.GlueArguments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.JobRun;

/** One submission of a workflow file, as the command makes it. */
final class Submission {

  static final SubmitTimings SHORT =
      new SubmitTimings(
          Services.PATIENCE,
          Duration.ofMillis(600),
          Duration.ofMillis(40),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofMillis(5));

  /** As long as a loaded machine may take. */
  static final SubmitTimings PATIENT =
      new SubmitTimings(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMillis(40),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofMillis(5));

  private final Services services;
  private final Path home;
  private final Path workflow;
  private final Map<Property<?>, Object> settings = new HashMap<>();
  private final List<SubmitEvent> events = Collections.synchronizedList(new ArrayList<>());
  private SubmitTimings timings = SHORT;
  private String token = "";
  private String sentToken = "";
  private String jobName = "";
  private boolean adopt;
  private Map<String, String> parameters = Map.of();

  Submission(Services services, Path home, Path workflow, String s3Path) {
    this.services = services;
    this.home = home;
    this.workflow = workflow;
    settings.put(AssetKeys.S3_PATH, s3Path);
    settings.put(JobKeys.IAM_ROLE, "Etl");
  }

  <T> Submission with(Property<T> key, T value) {
    settings.put(key, value);
    return this;
  }

  Submission withToken(String given) {
    this.token = given;
    return this;
  }

  Submission withParameters(Map<String, String> given) {
    this.parameters = given;
    return this;
  }

  Submission adopting() {
    this.adopt = true;
    return this;
  }

  Submission timed(SubmitTimings given) {
    this.timings = given;
    return this;
  }

  Settings settings() {
    return Settings.of(settings);
  }

  SubmitPlan plan() {
    Diagnosed<Document> document =
        new DocumentReader(new ImportOptions(List.of()))
            .read(SourceReader.read(workflow, "workflow.json").orThrow());
    Analysis analysis =
        new DocumentValidator(new Validator(), false)
            .validate(document, parameters, true)
            .orThrow();
    SubmitRequest request =
        new SubmitRequest(
            analysis,
            "workflow.json",
            workflow.getParent(),
            parameters,
            token.isEmpty() ? UUID.randomUUID().toString() : token,
            5,
            false,
            false);
    return new SubmitPlanner(settings(), new Installation(home)).plan(request).orThrow();
  }

  RunReference submit() throws InterruptedException, IOException {
    SubmitPlan plan = plan();
    jobName = plan.identity().name();
    sentToken = plan.start().token();
    try (AwsClients clients = services.clients(settings())) {
      return new Submitter(clients, settings(), timings, events::add).submit(plan, options());
    }
  }

  /** The calls that {@link #submit} would make now to change something. */
  List<ApiCall> dryRun() throws InterruptedException {
    try (AwsClients clients = services.clients(settings())) {
      return new DryRun(clients, settings()).calls(plan(), options());
    }
  }

  private SubmitOptions options() {
    return new SubmitOptions(workflow.getParent(), !token.isEmpty(), adopt);
  }

  /** The runs of the workflow that bear the token of this submission. */
  List<String> runs() {
    try (AwsClients clients = services.clients(settings());
        GlueClient glue = clients.glue()) {
      return glue.getJobRuns(request -> request.jobName(jobName)).jobRuns().stream()
          .filter(run -> sentToken.equals(run.arguments().get(GlueArguments.TOKEN)))
          .map(JobRun::id)
          .toList();
    } catch (EntityNotFoundException e) {
      return List.of();
    }
  }

  /** The events of a kind so far. */
  <T extends SubmitEvent> List<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
