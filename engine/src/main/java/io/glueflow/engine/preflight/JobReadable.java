// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.job.JobIdentity;
import io.glueflow.model.diagnostic.DiagnosticException;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;

/** Glue answers, and tells of the job, as each submission begins by asking. */
final class JobReadable implements OnlineRule {

  /** Makes a name like those of our jobs: a permission for them is enough. */
  private static final String NO_WORKFLOW = "doctor";

  @Override
  public String title() {
    return "Glue and its job";
  }

  @Override
  public void check(PreflightContext context, AwsClients clients, Inquiry inquiry) {
    String workflow = context.analysis().map(found -> found.workflow().name()).orElse(NO_WORKFLOW);
    String job = JobIdentity.of(context.settings(), workflow).name();
    try {
      AwsProblems.call(AwsCall.job("GetJob", job), () -> isThere(job, clients));
    } catch (DiagnosticException e) {
      // other than with other questions, a submission that may not ask this one ends
      e.diagnostics().forEach(inquiry::report);
    }
  }

  private static boolean isThere(String job, AwsClients clients) {
    try {
      return clients.glue().getJob(request -> request.jobName(job)).job() != null;
    } catch (EntityNotFoundException e) {
      return false;
    }
  }
}
