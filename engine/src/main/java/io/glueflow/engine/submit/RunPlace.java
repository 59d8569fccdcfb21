// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

/**
 * Where a run is started, and looked for later.
 *
 * @param region the AWS region
 * @param job the Glue job
 * @param runs the S3 prefix of the workflow's runs: of its {@code s3-path} and name
 */
record RunPlace(String region, String job, String runs) {

  /** Whether a token means the same run at both: that is so within a workflow and its S3 path. */
  boolean sharesTokensWith(RunPlace other) {
    return region.equals(other.region) && runs.equals(other.runs);
  }

  RunReference reference(String runId, String token) {
    return new RunReference(job, runId, token, runs);
  }
}
