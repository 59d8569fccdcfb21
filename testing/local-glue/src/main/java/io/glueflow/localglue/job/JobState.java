// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

/** The state of a job run. */
public enum JobState {
  WAITING,
  STARTING,
  RUNNING,
  STOPPING,
  STOPPED,
  SUCCEEDED,
  FAILED,
  TIMEOUT,
  ERROR,
  EXPIRED;

  /** Whether the run takes up one of the job's places. */
  boolean isActive() {
    return this == STARTING || this == RUNNING || this == STOPPING;
  }

  /** Whether nothing more will happen. */
  public boolean isFinal() {
    return this != WAITING && !isActive();
  }
}
