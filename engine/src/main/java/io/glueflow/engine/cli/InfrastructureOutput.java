// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.infrastructure.Infrastructure;
import io.glueflow.engine.infrastructure.InfrastructureFormat;
import io.glueflow.engine.infrastructure.InfrastructurePlanner;
import io.glueflow.engine.infrastructure.InfrastructureRequest;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.workflow.Workflow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;

/** The templates that deploy a workflow. */
final class InfrastructureOutput {

  private final CommandLine line;
  private final WorkflowFiles files;
  private final Installation installation;

  InfrastructureOutput(CommandLine line, WorkflowFiles files, Installation installation) {
    this.line = line;
    this.files = files;
    this.installation = installation;
  }

  /** The files, or nothing but problems if any of these is an error. */
  Diagnosed<List<GeneratedFile>> files(String name, Document document, InfrastructureFormat format)
      throws UsageException, EnvironmentException {
    Workflow workflow = document.workflow();
    Path folder =
        Path.of(name.equals(WorkflowFiles.STANDARD_INPUT) ? "stdin" : name)
            .toAbsolutePath()
            .normalize()
            .getParent();
    Diagnosed<Settings> settings = SettingFlags.read(line, folder, workflow.job());
    settings.value().flatMap(Settings::source).ifPresent(files::add);
    if (settings.hasErrors() || settings.value().isEmpty()) {
      return Diagnosed.none(settings.diagnostics());
    }
    Diagnosed<Infrastructure> made =
        new InfrastructurePlanner(new Validator(), settings.value().get(), installation)
            .plan(
                new InfrastructureRequest(
                    workflow,
                    WorkflowFiles.displayName(name),
                    folder,
                    DeploymentFlags.optionsOf(line)));
    Optional<Diagnostic> problem = made.value().flatMap(format::problem);
    if (made.value().isEmpty() || problem.isPresent()) {
      return Diagnosed.none(Stream.concat(made.diagnostics().stream(), problem.stream()).toList());
    }
    return Diagnosed.of(format.files(made.value().get()), made.diagnostics());
  }
}
