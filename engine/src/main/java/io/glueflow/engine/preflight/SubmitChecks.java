// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.submit.SubmitPlan;
import io.glueflow.engine.submit.SubmitPlanner;
import io.glueflow.engine.submit.SubmitRequest;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.plan.Analysis;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the plan of a submission when nothing is wrong with it: the workflow is looked at first,
 * then the settings, then files of this machine, and at last the account.
 */
public final class SubmitChecks {

  private final Consumer<List<Diagnostic>> warnings;

  /** Checks that tell warnings and throw errors. */
  public SubmitChecks(Consumer<List<Diagnostic>> warnings) {
    this.warnings = warnings;
  }

  /**
   * A workflow without errors.
   *
   * @throws DiagnosticException when it has some, with its warnings
   */
  public Analysis validated(Diagnosed<Analysis> analysis) {
    Analysis valid = analysis.orThrow();
    tell(analysis.diagnostics());
    return valid;
  }

  /**
   * What the submission is going to do.
   *
   * @throws DiagnosticException with the errors of the first step that has some
   */
  public SubmitPlan plan(
      SubmitRequest request, Settings settings, Installation installation, AwsClients clients) {
    PreflightContext context =
        PreflightContext.of(settings, request.analysis(), request.parameters());
    check(Preflight.offline(context));
    Diagnosed<SubmitPlan> plan = new SubmitPlanner(settings, installation).plan(request);
    check(plan.diagnostics());
    check(Preflight.online(context, clients));
    return plan.orThrow();
  }

  /** Warnings are told, errors end the submission. */
  private void check(List<Diagnostic> problems) {
    tell(problems);
    List<Diagnostic> errors = problems.stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new DiagnosticException(errors);
    }
  }

  private void tell(List<Diagnostic> problems) {
    List<Diagnostic> told =
        problems.stream().filter(problem -> problem.severity() == Severity.WARNING).toList();
    if (!told.isEmpty()) {
      warnings.accept(told);
    }
  }
}
