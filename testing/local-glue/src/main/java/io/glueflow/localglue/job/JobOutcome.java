// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

/**
 * How the program of a job run has ended.
 *
 * @param state {@code SUCCEEDED}, {@code FAILED} or {@code ERROR}
 * @param errorMessage what the run tells of its failure; empty when it succeeded
 */
public record JobOutcome(JobState state, String errorMessage) {

  public JobOutcome {
    if (state != JobState.SUCCEEDED && state != JobState.FAILED && state != JobState.ERROR) {
      throw new IllegalArgumentException("Cannot end a program as " + state);
    }
  }

  public static JobOutcome succeeded() {
    return new JobOutcome(JobState.SUCCEEDED, "");
  }

  public static JobOutcome failed(String errorMessage) {
    return new JobOutcome(JobState.FAILED, errorMessage);
  }

  /** Glue itself failed, not the program. */
  public static JobOutcome error(String errorMessage) {
    return new JobOutcome(JobState.ERROR, errorMessage);
  }
}
