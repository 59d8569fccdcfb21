// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import java.util.List;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.BatchStopJobRunError;
import software.amazon.awssdk.services.glue.model.BatchStopJobRunResponse;
import software.amazon.awssdk.services.glue.model.ErrorDetail;

/** Asks Glue to stop runs. */
public final class RunStop {

  private final GlueClient glue;

  public RunStop(GlueClient glue) {
    this.glue = glue;
  }

  /**
   * Asks to stop a run, which takes a while.
   *
   * @throws DiagnosticException when Glue does not take it on
   */
  public void ask(RunReference run) {
    BatchStopJobRunResponse answer =
        AwsProblems.call(
            AwsCall.job("BatchStopJobRun", run.jobName()),
            () ->
                glue.batchStopJobRun(
                    request -> request.jobName(run.jobName()).jobRunIds(run.runId())));
    for (BatchStopJobRunError error : answer.errors()) {
      ErrorDetail detail = error.errorDetail();
      String reason = detail == null ? "Glue does not say why" : detail.errorMessage();
      throw new DiagnosticException(
          List.of(
              Diagnostic.of(
                      DiagnosticCode.AWS_REFUSED,
                      Location.ofFile(run.runId()),
                      "the run cannot be stopped: " + reason)
                  .withHint("'glueflow status " + run.runId() + "' says whether it has ended")));
    }
  }
}
