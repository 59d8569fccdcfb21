// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.Compiler;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.Platform;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Scala script that is generated from the workflow. Runs name it themselves: whatever the job has
 * come to be since, also by another workflow that shares it, they run this script.
 */
final class GeneratedScript implements JobProgramSource {

  private static final String MAIN_CLASS = "GlueApp";

  private final Settings settings;

  GeneratedScript(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Diagnosed<JobProgram> program(
      SubmitRequest request, Workflow workflow, SubmitPlaces places) {
    CompileOptions options =
        new CompileOptions(
            Target.SCALA,
            Platform.GLUE,
            GlueRelease.of(settings.get(JobKeys.GLUE_VERSION)).orElseThrow(),
            request.parameters());
    Diagnosed<List<GeneratedFile>> generated =
        new Compiler(new Validator(), Templates.builtIn()).compileValid(workflow, options);
    return generated
        .value()
        .map(files -> Diagnosed.of(program(files.get(0), places), generated.diagnostics()))
        .orElseGet(() -> Diagnosed.none(generated.diagnostics()));
  }

  private static JobProgram program(GeneratedFile file, SubmitPlaces places) {
    Asset script = Asset.text("the script", places.scripts(), "/" + file.name(), file.text());
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put(ManagedArgument.BASE_PATH, places.base().toString());
    arguments.put(GlueArguments.RUNS, places.runs().toString());
    return new JobProgram(
        List.of(script),
        script.target().toString(),
        MAIN_CLASS,
        List.of(),
        arguments,
        Map.of(
            ManagedArgument.SCRIPT, script.target().toString(), ManagedArgument.CLASS, MAIN_CLASS));
  }
}
