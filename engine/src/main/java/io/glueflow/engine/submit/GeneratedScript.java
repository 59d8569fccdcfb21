// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.Compiler;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.Platform;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.compile.check.CheckUnavailableException;
import io.glueflow.engine.compile.check.ProgramCheck;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.workflow.Workflow;
import java.io.IOException;
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
  private final Installation installation;

  GeneratedScript(Settings settings, Installation installation) {
    this.settings = settings;
    this.installation = installation;
  }

  @Override
  public Diagnosed<JobProgram> program(
      SubmitRequest request, Workflow workflow, SubmitPlaces places) throws IOException {
    CompileOptions options =
        new CompileOptions(
            Target.SCALA,
            Platform.GLUE,
            GlueRelease.of(settings.get(JobKeys.GLUE_VERSION)).orElseThrow(),
            request.parameters());
    Diagnosed<List<GeneratedFile>> generated =
        new Compiler(new Validator(), Templates.builtIn()).compileValid(workflow, options);
    if (generated.value().isEmpty()) {
      return Diagnosed.none(generated.diagnostics());
    }
    GeneratedFile file = generated.value().get().get(0);
    Diagnostics problems = new Diagnostics();
    problems.reportAll(generated.diagnostics());
    if (request.check()) {
      problems.reportAll(checked(file, workflow, options));
    }
    return problems.hasErrors()
        ? Diagnosed.none(problems.sorted())
        : Diagnosed.of(program(file, places), problems.sorted());
  }

  private List<Diagnostic> checked(GeneratedFile file, Workflow workflow, CompileOptions options)
      throws IOException {
    try (ProgramCheck check = new ProgramCheck(installation)) {
      return check.check(file, workflow, options).problems();
    } catch (CheckUnavailableException e) {
      return List.of(
          Diagnostic.of(
                  DiagnosticCode.PROGRAM_UNFIT,
                  workflow.location(),
                  "the generated script was not compiled here: there are no compilers beside"
                      + " glueflow")
              .withSeverity(Severity.WARNING)
              .withHint("Glue compiles it when the run starts; the whole of glueflow has them"));
    }
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
