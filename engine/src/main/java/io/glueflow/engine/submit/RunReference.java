// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.model.run.GlueRun;

/**
 * What finds a run again, in this session or any later one.
 *
 * @param jobName the Glue job
 * @param runId Glue's own id of the run
 * @param token what we told the run by; empty when it was started by something else
 * @param runs the S3 prefix that runs leave their reports under
 */
public record RunReference(String jobName, String runId, String token, String runs) {

  /** Where the run leaves its report. */
  public S3Uri report() {
    return S3Uri.parse(GlueRun.report(runs, token, runId));
  }
}
