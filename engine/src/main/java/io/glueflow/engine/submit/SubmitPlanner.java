// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.JobAssets;
import io.glueflow.engine.job.JobDefinition;
import io.glueflow.engine.job.JobIdentity;
import io.glueflow.engine.run.Installation;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Property;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.GlueRun;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what a submission does: no service is asked, files of this machine are read. */
public final class SubmitPlanner {

  private final Settings settings;
  private final Installation installation;

  /** A planner for some settings, with the runner of an installation. */
  public SubmitPlanner(Settings settings, Installation installation) {
    this.settings = settings;
    this.installation = installation;
  }

  /** The plan of a submission; none when the settings or files do not allow one. */
  public Diagnosed<SubmitPlan> plan(SubmitRequest request) {
    Diagnostics problems = new Diagnostics();
    try {
      SubmitPlan plan = plan(request, problems);
      return problems.sorted().stream().anyMatch(Diagnostic::isError)
          ? Diagnosed.none(problems.sorted())
          : Diagnosed.of(plan, problems.sorted());
    } catch (IOException e) {
      problems.report(
          Diagnostic.of(
                  DiagnosticCode.ASSET_NOT_FOUND,
                  Location.ofFile(request.displayName()),
                  "cannot read a file that is to be uploaded: " + e.getMessage())
              .withHint("check that it exists and that you may read it"));
      return Diagnosed.none(problems.sorted());
    }
  }

  private SubmitPlan plan(SubmitRequest request, Diagnostics problems) throws IOException {
    S3Uri root = S3Uri.parse(settings.get(AssetKeys.S3_PATH));
    Workflow workflow = request.analysis().workflow();
    JobIdentity identity = JobIdentity.of(settings, workflow.name());
    String folder = identity.folder();
    InputFiles inputs = InputFiles.of(request, settings, root.resolve("inputs"), problems);

    List<Asset> assets = new ArrayList<>();
    Asset document =
        Asset.text(
            "the workflow",
            root.resolve("workflows/" + folder),
            ".json",
            WorkflowWriter.write(inputs.workflow()));
    assets.add(document);
    Asset runner =
        Asset.file(
            "the runner", root.resolve("runner"), "glueflow-runner.jar", installation.runnerJar());
    assets.add(runner);
    String script = script(root, assets);
    List<String> jars = new ArrayList<>(List.of(runner.target().toString()));
    jars.addAll(located(AssetKeys.EXTRA_JARS, root.resolve("jars"), assets, problems));
    List<String> files = located(AssetKeys.EXTRA_FILES, root.resolve("files"), assets, problems);
    assets.addAll(inputs.assets());

    GlueRun run =
        new GlueRun(
            document.target().toString(),
            document.sha256(),
            request.displayName(),
            request.token(),
            root.resolve("runs/" + folder).toString(),
            root.resolve("data/" + folder).toString(),
            request.parameters(),
            request.sampleRows());
    JobAssets parts =
        new JobAssets(
            script,
            jars,
            files,
            GlueConnections.of(settings, request.analysis()),
            identity.shared() ? Map.of() : jobArguments(run));
    return new SubmitPlan(
        identity,
        assets.stream().distinct().toList(),
        JobDefinition.of(settings, identity, parts),
        run,
        request.queue() || settings.get(JobKeys.JOB_RUN_QUEUING_ENABLED));
  }

  private String script(S3Uri root, List<Asset> assets) throws IOException {
    String given = settings.find(AssetKeys.SCRIPT_LOCATION).orElse("");
    if (!given.isEmpty()) {
      return given;
    }
    Asset script =
        Asset.file("the script", root.resolve("scripts"), "GlueApp.scala", installation.glueApp());
    assets.add(script);
    return script.target().toString();
  }

  private List<String> located(
      Property<List<String>> key, S3Uri prefix, List<Asset> assets, Diagnostics problems)
      throws IOException {
    List<String> places = new ArrayList<>();
    for (String given : settings.find(key).orElse(List.of())) {
      if (given.matches("s3[an]?://.*")) {
        places.add(given);
        continue;
      }
      Path file = settings.file(key, given);
      if (!Files.isRegularFile(file)) {
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.ASSET_NOT_FOUND,
                    settings.origin(key).orElse(Location.ofFile(key.name())),
                    "'" + key.name() + "' names a file that does not exist: " + given)
                .withHint("name an S3 URI, or a file of this machine, which is then uploaded"));
        continue;
      }
      String name = String.valueOf(file.getFileName());
      Asset asset = Asset.file(name, prefix, name, file);
      assets.add(asset);
      places.add(asset.target().toString());
    }
    return places;
  }

  /** What the job itself is told, so that it can also be started from the console. */
  private static Map<String, String> jobArguments(GlueRun run) {
    Map<String, String> arguments = new LinkedHashMap<>(GlueArguments.write(run));
    arguments
        .keySet()
        .removeIf(
            name ->
                name.equals(GlueArguments.TOKEN)
                    || name.startsWith(GlueArguments.PARAMETER_PREFIX));
    return arguments;
  }
}
