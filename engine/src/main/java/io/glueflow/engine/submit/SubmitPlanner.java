// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.JobAssets;
import io.glueflow.engine.job.JobDefinition;
import io.glueflow.engine.job.JobIdentity;
import io.glueflow.engine.job.RunMode;
import io.glueflow.engine.run.Installation;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Property;
import io.glueflow.model.run.GlueArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
      Optional<SubmitPlan> plan = plan(request, problems);
      return plan.isEmpty()
          ? Diagnosed.none(problems.sorted())
          : Diagnosed.of(plan.get(), problems.sorted());
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

  private Optional<SubmitPlan> plan(SubmitRequest request, Diagnostics problems)
      throws IOException {
    S3Uri root = S3Uri.parse(settings.get(AssetKeys.S3_PATH));
    JobIdentity identity = JobIdentity.of(settings, request.analysis().workflow().name());
    SubmitPlaces places = new SubmitPlaces(root, identity.folder());
    InputFiles inputs = InputFiles.of(request, settings, root.resolve("inputs"), problems);
    Diagnosed<JobProgram> made = program().program(request, inputs.workflow(), places);
    problems.reportAll(made.diagnostics());

    List<Asset> others = new ArrayList<>();
    List<String> jars = located(AssetKeys.EXTRA_JARS, root.resolve("jars"), others, problems);
    List<String> files = located(AssetKeys.EXTRA_FILES, root.resolve("files"), others, problems);
    others.addAll(inputs.assets());
    if (made.value().isEmpty() || problems.hasErrors()) {
      return Optional.empty();
    }
    JobProgram program = made.value().get();
    JobAssets parts =
        new JobAssets(
            program.script(),
            program.mainClass(),
            joined(program.jars(), jars),
            files,
            GlueConnections.of(settings, request.analysis()),
            identity.shared() ? Map.of() : program.arguments());
    return Optional.of(
        new SubmitPlan(
            identity,
            RunMode.of(settings),
            places,
            joined(program.assets(), others).stream().distinct().toList(),
            JobDefinition.of(settings, identity, parts),
            arguments(program, request),
            request.queue() || settings.get(JobKeys.JOB_RUN_QUEUING_ENABLED)));
  }

  private JobProgramSource program() {
    return switch (RunMode.of(settings)) {
      case RUNNER -> new PrebuiltClass(settings, installation);
      case SCRIPT -> new GeneratedScript(settings, installation);
    };
  }

  private Map<String, String> arguments(JobProgram program, SubmitRequest request) {
    Map<String, String> arguments = new LinkedHashMap<>(program.arguments());
    arguments.putAll(program.ownArguments());
    if (!request.token().isEmpty()) {
      arguments.put(GlueArguments.TOKEN, request.token());
    }
    RunMode mode = RunMode.of(settings);
    request.parameters().forEach((name, value) -> arguments.put(mode.argument(name), value));
    return arguments;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
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
}
