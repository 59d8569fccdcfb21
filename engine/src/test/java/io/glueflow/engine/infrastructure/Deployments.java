// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import io.glueflow.model.workflow.WorkflowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans deployments of documents, with an installation of small files. */
final class Deployments {

  private static final String NAME = "workflow.json";

  private final Path folder;
  private final Map<Property<?>, Object> settings = new HashMap<>();

  /**
   * Makes an installation.
   *
   * @param folder an empty folder
   */
  Deployments(Path folder) throws IOException {
    this.folder = folder;
    Path runner = Files.createDirectories(folder.resolve("runner"));
    Files.writeString(runner.resolve("glueflow-runner.jar"), "jar");
    Files.writeString(runner.resolve("GlueApp.scala"), "scala");
    settings.put(AssetKeys.S3_PATH, "s3://work/glueflow");
  }

  <T> Deployments with(Property<T> key, T value) {
    settings.put(key, value);
    return this;
  }

  Diagnosed<Infrastructure> plan(String document, DeploymentOptions options) {
    return new InfrastructurePlanner(
            new Validator(), Settings.of(settings), new Installation(folder))
        .plan(
            new InfrastructureRequest(
                WorkflowReader.read(new SourceText(NAME, document)).orThrow(),
                NAME,
                folder,
                options));
  }

  List<GeneratedFile> files(
      String document, DeploymentOptions options, InfrastructureFormat format) {
    return format.files(plan(document, options).orThrow());
  }
}
