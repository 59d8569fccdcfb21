// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.run.Installation;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.GlueRun;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The prebuilt main class, which reads the workflow's document when it starts. */
final class PrebuiltClass implements JobProgramSource {

  private final Settings settings;
  private final Installation installation;

  PrebuiltClass(Settings settings, Installation installation) {
    this.settings = settings;
    this.installation = installation;
  }

  @Override
  public Diagnosed<JobProgram> program(
      SubmitRequest request, Workflow workflow, SubmitPlaces places) throws IOException {
    Asset document =
        Asset.text("the workflow", places.documents(), ".json", WorkflowWriter.write(workflow));
    Asset runner =
        Asset.file(
            "the runner",
            places.root().resolve("runner"),
            SubmitPlaces.RUNNER_JAR,
            installation.runnerJar());
    List<Asset> assets = new ArrayList<>(List.of(document, runner));
    GlueRun run =
        new GlueRun(
            document.target().toString(),
            document.sha256(),
            request.displayName(),
            "",
            places.runs().toString(),
            places.base().toString(),
            Map.of(),
            request.sampleRows());
    return Diagnosed.of(
        new JobProgram(
            assets,
            script(places, assets),
            settings.get(JobKeys.MAIN_CLASS),
            List.of(runner.target().toString()),
            GlueArguments.write(run),
            Map.of()),
        List.of());
  }

  private String script(SubmitPlaces places, List<Asset> assets) throws IOException {
    String given = settings.find(AssetKeys.SCRIPT_LOCATION).orElse("");
    if (!given.isEmpty()) {
      return given;
    }
    Asset script =
        Asset.file("the script", places.scripts(), "GlueApp.scala", installation.glueApp());
    assets.add(script);
    return script.target().toString();
  }
}
