// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Follows one run on AWS Glue to its end, and the runs that Glue starts by itself when it fails.
 *
 * <p>The run does not depend on being followed: whoever stops can begin again later, anywhere. A
 * tracker follows once; {@link #stop} may be called from any thread.
 */
public final class RunTracker {

  private static final String REPEAT = "repeat the command";

  private final JobRuns runs;
  private final RunReference run;
  private final PollTimings timings;
  private final Consumer<TrackEvent> listener;
  private final Pauses pauses = new Pauses();

  /**
   * A tracker of a run.
   *
   * @param listener hears what happens, on the thread that follows
   */
  public RunTracker(
      JobRuns runs, RunReference run, PollTimings timings, Consumer<TrackEvent> listener) {
    this.runs = runs;
    this.run = run;
    this.timings = timings;
    this.listener = listener;
  }

  /**
   * Follows the run until it has ended.
   *
   * @return how it ended; empty when following was stopped
   * @throws DiagnosticException when AWS refuses to tell, or could not be reached for long
   */
  public Optional<RunStatus> follow() {
    Optional<RunStatus> end = followOne(run);
    while (end.isPresent()) {
      RunStatus failed = end.get();
      Optional<RunStatus> retry = retryOf(failed);
      if (retry.isEmpty()) {
        return pauses.isEnded() ? Optional.empty() : end;
      }
      listener.accept(new TrackEvent.Retried(failed, retry.get()));
      end = followOne(retry.get().run());
    }
    return end;
  }

  /** Stops following, not the run. */
  public void stop() {
    pauses.end();
  }

  private Optional<RunStatus> followOne(RunReference one) {
    Optional<RunStatus> before = Optional.empty();
    Duration pause = timings.first();
    while (true) {
      Optional<RunStatus> now =
          asked(
              AwsCall.job("GetJobRun", one.jobName()), () -> runs.status(one), timings.patience());
      if (now.isEmpty()) {
        return now;
      }
      RunStatus status = now.get();
      boolean changed = before.isEmpty() || differs(before.get(), status);
      listener.accept(
          changed ? new TrackEvent.StateChanged(status) : new TrackEvent.Polled(status));
      if (status.state().isFinal()) {
        return now;
      }
      before = now;
      pause = changed ? timings.first() : timings.after(pause);
      if (!pauses.pause(pause)) {
        return Optional.empty();
      }
    }
  }

  private static boolean differs(RunStatus before, RunStatus now) {
    return before.state() != now.state() || !before.detail().equals(now.detail());
  }

  /** The run that Glue starts after a failure appears a little later, if at all. */
  private Optional<RunStatus> retryOf(RunStatus failed) {
    if (failed.state() != GlueState.FAILED || !isRetried(failed)) {
      return Optional.empty();
    }
    long deadline = System.nanoTime() + timings.retryWindow().toNanos();
    Duration pause = timings.first();
    while (true) {
      Optional<RunStatus> retry =
          asked(
                  AwsCall.job("GetJobRuns", failed.run().jobName()),
                  () -> runs.retryOf(failed),
                  timings.patience())
              .flatMap(found -> found);
      if (retry.isPresent() || pauses.isEnded() || System.nanoTime() > deadline) {
        return retry;
      }
      if (!pauses.pause(pause)) {
        return Optional.empty();
      }
      pause = timings.after(pause);
    }
  }

  private boolean isRetried(RunStatus failed) {
    try {
      return asked(
              AwsCall.job("GetJob", failed.run().jobName()),
              () -> runs.maxRetries(failed.run().jobName()),
              timings.retryWindow())
          .filter(most -> failed.attempt() < most)
          .isPresent();
    } catch (DiagnosticException e) {
      // who may see the run but not the job is told how the run ended, not about a retry
      return false;
    }
  }

  /** Asks AWS until it answers; empty when following was stopped. */
  private <T> Optional<T> asked(AwsCall call, Supplier<T> question, Duration patience) {
    long begun = System.nanoTime();
    boolean disturbed = false;
    Duration pause = timings.first();
    while (!pauses.isEnded()) {
      try {
        T answer = AwsProblems.answered(question);
        if (disturbed) {
          listener.accept(new TrackEvent.Recovered(since(begun)));
        }
        return Optional.of(answer);
      } catch (SdkException e) {
        if (pauses.isEnded() || Thread.currentThread().isInterrupted()) {
          break;
        }
        if (!AwsProblems.isPassing(e) || since(begun).compareTo(patience) > 0) {
          throw new DiagnosticException(List.of(lost(AwsProblems.of(e, call))));
        }
        disturbed = true;
        listener.accept(new TrackEvent.Disturbed(AwsProblems.of(e, call).message(), pause));
        if (!pauses.pause(pause)) {
          break;
        }
        pause = timings.after(pause);
      }
    }
    return Optional.empty();
  }

  /** The command that was given may have been to submit: nobody is told to repeat it. */
  private Diagnostic lost(Diagnostic problem) {
    String remedy = problem.hint().replace(", and " + REPEAT, "");
    String again =
        "whether the run goes on does not depend on this; 'glueflow status "
            + run.runId()
            + " --job "
            + run.jobName()
            + "' tells later";
    return problem.withHint(
        remedy.isEmpty() || remedy.contains(REPEAT) ? again : remedy + "; " + again);
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
