// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import java.util.HashSet;
import java.util.Set;

/** The kind of worker is one that the region has, as far as is known here. */
final class WorkersOffered implements OnlineRule {

  private static final Set<String> LARGE = Set.of("G.4X", "G.8X");

  private static final Set<String> LARGEST =
      Set.of("G.12X", "G.16X", "R.1X", "R.2X", "R.4X", "R.8X");

  private static final Set<String> WITH_LARGEST =
      Set.of(
          "us-east-1",
          "us-east-2",
          "us-west-2",
          "eu-west-1",
          "eu-central-1",
          "eu-south-2",
          "ap-northeast-1",
          "sa-east-1");

  private static final Set<String> WITH_LARGE =
      union(
          WITH_LARGEST,
          "us-west-1",
          "ap-south-1",
          "ap-northeast-2",
          "ap-southeast-1",
          "ap-southeast-2",
          "ca-central-1",
          "eu-west-2",
          "eu-north-1");

  private static Set<String> union(Set<String> some, String... more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }

  @Override
  public String title() {
    return "workers in the region";
  }

  @Override
  public void check(PreflightContext context, AwsClients clients, Inquiry inquiry) {
    String type = context.settings().get(JobKeys.WORKER_TYPE);
    if (!LARGE.contains(type) && !LARGEST.contains(type)) {
      return;
    }
    String region = clients.glue().serviceClientConfiguration().region().id();
    Set<String> regions = LARGE.contains(type) ? WITH_LARGE : WITH_LARGEST;
    if (!regions.contains(region)) {
      // regions get more kinds of workers as time goes by
      inquiry.report(
          Diagnostic.of(
                  DiagnosticCode.WORKERS_UNFIT,
                  context.place(JobKeys.WORKER_TYPE),
                  "region " + region + " is not known to have workers of type " + type)
              .withSeverity(Severity.WARNING)
              .withHint("use G.1X or G.2X, or another region, if Glue refuses the job"));
    }
  }
}
