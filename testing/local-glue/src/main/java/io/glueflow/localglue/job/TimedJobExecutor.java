// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import java.time.Duration;
import java.util.function.Function;

/** Executes nothing: a run ends after a given time with a given outcome. */
public final class TimedJobExecutor implements JobExecutor {

  private final Duration time;
  private final Function<JobExecution, JobOutcome> outcome;

  /** Every run succeeds. */
  public TimedJobExecutor(Duration time) {
    this(time, execution -> JobOutcome.succeeded());
  }

  /** Runs end as a function says when their time is over. */
  public TimedJobExecutor(Duration time, Function<JobExecution, JobOutcome> outcome) {
    this.time = time;
    this.outcome = outcome;
  }

  @Override
  public JobOutcome execute(JobExecution execution) throws InterruptedException {
    execution.stdout().accept("run " + execution.runId() + " of " + execution.jobName());
    Thread.sleep(time.toMillis());
    return outcome.apply(execution);
  }
}
