// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.preflight.CheckResult;
import io.glueflow.engine.preflight.Preflight;
import io.glueflow.engine.preflight.PreflightContext;
import io.glueflow.model.plan.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All checks of settings and account; apart, so that no other command loads the AWS SDK. */
final class DoctorChecks {

  private DoctorChecks() {}

  static List<CheckResult> of(
      Settings settings, Optional<Analysis> analysis, Map<String, String> parameters) {
    PreflightContext context =
        analysis
            .map(found -> PreflightContext.of(settings, found, parameters))
            .orElse(PreflightContext.of(settings));
    List<CheckResult> results = new ArrayList<>(Preflight.offlineChecks(context));
    try (AwsClients clients = new AwsClients(settings)) {
      results.addAll(Preflight.onlineChecks(context, clients));
    }
    return results;
  }
}
