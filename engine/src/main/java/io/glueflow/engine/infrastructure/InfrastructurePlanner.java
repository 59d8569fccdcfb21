// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.engine.preflight.Preflight;
import io.glueflow.engine.preflight.PreflightContext;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.submit.SubmitPlan;
import io.glueflow.engine.submit.SubmitPlanner;
import io.glueflow.engine.submit.SubmitRequest;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import io.glueflow.model.parameter.ParameterReader;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Analysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what a workflow needs in an account: no service is asked. */
public final class InfrastructurePlanner {

  /** Runs that nobody waits for keep few rows in their reports. */
  private static final int SAMPLE_ROWS = 5;

  private final Validator validator;
  private final Settings settings;
  private final Installation installation;

  /**
   * Makes a planner.
   *
   * @param installation has what is uploaded besides the workflow
   */
  public InfrastructurePlanner(Validator validator, Settings settings, Installation installation) {
    this.validator = validator;
    this.settings = settings;
    this.installation = installation;
  }

  /** What the workflow needs; none when it cannot be deployed so. */
  public Diagnosed<Infrastructure> plan(InfrastructureRequest request) {
    Map<String, String> given = request.options().parameters();
    Diagnostics problems = new Diagnostics();
    Diagnosed<Analysis> analysis = validator.validate(request.workflow(), given, false);
    problems.reportAll(analysis.diagnostics());
    if (analysis.hasErrors()) {
      return Diagnosed.none(problems.sorted());
    }
    problems.reportAll(
        Preflight.template(PreflightContext.of(settings, analysis.value().orElseThrow(), given)));
    if (problems.hasErrors()) {
      return Diagnosed.none(problems.sorted());
    }
    Diagnosed<SubmitPlan> plan =
        new SubmitPlanner(settings, installation)
            .plan(
                new SubmitRequest(
                    analysis.value().orElseThrow(),
                    request.displayName(),
                    request.folder(),
                    given,
                    "",
                    SAMPLE_ROWS,
                    false,
                    false));
    problems.reportAll(plan.diagnostics());
    if (plan.value().isEmpty()) {
      return Diagnosed.none(problems.sorted());
    }
    Infrastructure made = made(request, plan.value().get(), problems);
    return problems.hasErrors()
        ? Diagnosed.none(problems.sorted())
        : Diagnosed.of(made, problems.sorted());
  }

  private Infrastructure made(
      InfrastructureRequest request, SubmitPlan plan, Diagnostics problems) {
    DeploymentOptions options = request.options();
    ParameterValues values =
        ParameterReader.values(
                request.workflow().parameters(), options.parameters(), false, "the command line")
            .value()
            .orElseThrow();
    WorkflowAccess access =
        new AccessFinder(
                request.workflow(),
                MarkedPlan.of(request.workflow(), validator.types(), values, problems),
                new DeployedValues(request.workflow(), options.parameters(), values),
                plan.places().base(),
                options.tables(),
                problems)
            .find();
    TagNames.check(plan.job().tags(), problems);
    return new Infrastructure(
        request.workflow().name(),
        access.inputs(),
        plan.job(),
        arguments(plan, access),
        new RolePolicy(settings, plan, access, options).statements(),
        options.schedule(),
        options.onNewFiles() ? newFiles(request, access, problems) : List.of(),
        options.alarm(),
        plan.assets());
  }

  private static Map<String, DeployedText> arguments(SubmitPlan plan, WorkflowAccess access) {
    Map<String, DeployedText> arguments = new LinkedHashMap<>();
    plan.job().defaultArguments().forEach((name, text) -> add(arguments, name, text));
    plan.arguments().forEach((name, text) -> add(arguments, name, text));
    // the template makes the job anew with each script
    arguments.remove(ManagedArgument.SCRIPT);
    access
        .inputs()
        .forEach(
            input ->
                arguments.put(
                    plan.mode().argument(input.parameter()),
                    DeployedText.asked(input.parameter())));
    return arguments;
  }

  private static void add(Map<String, DeployedText> arguments, String name, String text) {
    arguments.put(name, DeployedText.of(text));
  }

  private static List<DataPath> newFiles(
      InfrastructureRequest request, WorkflowAccess access, Diagnostics problems) {
    List<DataPath> places = new ArrayList<>();
    for (WorkflowAccess.Data data : access.data()) {
      if (!data.written() && !places.contains(data.path())) {
        places.add(data.path());
      }
    }
    if (places.isEmpty()) {
      problems.report(
          Diagnostic.of(
                  DiagnosticCode.NOT_DEPLOYABLE,
                  Location.ofFile(request.displayName()),
                  "no new files can start the job: the workflow reads none in S3")
              .withHint("give the job a schedule: --schedule 'cron(0 6 * * ? *)'"));
    }
    return places;
  }
}
