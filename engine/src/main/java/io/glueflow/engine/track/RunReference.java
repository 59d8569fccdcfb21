// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

/**
 * Names one run on AWS Glue.
 *
 * @param jobName the name of its job
 * @param runId its id, {@code jr_…}
 */
public record RunReference(String jobName, String runId) {

  @Override
  public String toString() {
    return runId;
  }
}
