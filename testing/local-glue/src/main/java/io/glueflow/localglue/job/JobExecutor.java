// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

/** Does what a job run is there to do. */
@FunctionalInterface
public interface JobExecutor {

  /**
   * Runs the job's program to its end, in the thread of the run.
   *
   * @throws InterruptedException when the thread is interrupted, because the run is to stop:
   *     nothing of the program is left running then
   */
  JobOutcome execute(JobExecution execution) throws InterruptedException;
}
