// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.preflight.CheckResult;
import io.glueflow.engine.preflight.Preflight;
import io.glueflow.engine.preflight.PreflightContext;
import io.glueflow.engine.submit.SubmitPlanner;
import io.glueflow.engine.submit.SubmitRequest;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.plan.Analysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All checks of settings and account; apart, so that no other command loads the AWS SDK. */
final class DoctorChecks {

  private final Settings settings;
  private final Map<String, String> parameters;

  DoctorChecks(Settings settings, Map<String, String> parameters) {
    this.settings = settings;
    this.parameters = parameters;
  }

  /**
   * What they find.
   *
   * @param analysis the workflow; empty without one that is valid
   * @param file the workflow's file
   */
  List<CheckResult> results(Optional<Analysis> analysis, Path file) throws EnvironmentException {
    PreflightContext context =
        analysis
            .map(found -> PreflightContext.of(settings, found, parameters))
            .orElse(PreflightContext.of(settings));
    List<CheckResult> results = new ArrayList<>(Preflight.offlineChecks(context));
    boolean sound =
        results.stream().flatMap(each -> each.problems().stream()).noneMatch(Diagnostic::isError);
    if (sound && analysis.isPresent()) {
      results.add(new CheckResult("files to upload", ofPlan(analysis.get(), file)));
    }
    try (AwsClients clients = new AwsClients(settings)) {
      results.addAll(Preflight.onlineChecks(context, clients));
    }
    return results;
  }

  /** What planning a submission tells: it reads each file that would be uploaded. */
  private List<Diagnostic> ofPlan(Analysis analysis, Path file) throws EnvironmentException {
    SubmitRequest request =
        new SubmitRequest(
            analysis,
            file.toString(),
            file.toAbsolutePath().normalize().getParent(),
            parameters,
            "",
            0,
            false,
            true);
    return new SubmitPlanner(settings, EmbeddedRun.installation()).plan(request).diagnostics();
  }
}
