// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.api;

import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Starts a run and follows it, in a thread of its own that a program need not wait for. */
final class SubmissionWork {

  private final CompletableFuture<RunReference> run = new CompletableFuture<>();
  private final CompletableFuture<RunStatus> result = new CompletableFuture<>();
  private final Callable<RunReference> start;
  private final Function<RunReference, FollowedRun> following;
  private final Thread thread;
  private FollowedRun followed;
  private boolean cancelled;

  private SubmissionWork(
      String token, Callable<RunReference> start, Function<RunReference, FollowedRun> following) {
    this.start = start;
    this.following = following;
    this.thread = new Thread(this::work, "glueflow-" + token);
    thread.setDaemon(true);
  }

  static Submission begin(
      String token, Callable<RunReference> start, Function<RunReference, FollowedRun> following) {
    SubmissionWork work = new SubmissionWork(token, start, following);
    work.thread.start();
    return new Submission(token, work.run, work.result, work::cancel);
  }

  private void work() {
    try {
      RunReference started = start.call();
      run.complete(started);
      Optional<RunStatus> end = followedOf(started).follow();
      if (end.isPresent()) {
        result.complete(end.get());
      } else {
        fail(new CancellationException("following was cancelled"));
      }
    } catch (InterruptedException e) {
      fail(nothingStarted());
    } catch (DiagnosticException e) {
      fail(isOfCancelling(e) ? nothingStarted() : e);
    } catch (Throwable e) {
      // whoever waits for the futures has to hear of it, whatever it is
      fail(e);
    }
  }

  /** An interrupted call of AWS is told as a problem of that call. */
  private synchronized boolean isOfCancelling(DiagnosticException failure) {
    return cancelled
        && followed == null
        && failure.diagnostics().stream()
            .noneMatch(problem -> problem.code() == DiagnosticCode.RUN_UNKNOWN);
  }

  private static CancellationException nothingStarted() {
    return new CancellationException("submitting was cancelled, and nothing was started");
  }

  private void fail(Throwable failure) {
    run.completeExceptionally(failure);
    result.completeExceptionally(failure);
  }

  private synchronized FollowedRun followedOf(RunReference started) {
    followed = following.apply(started);
    if (cancelled) {
      // meant for the start
      Thread.interrupted();
      followed.stop();
    }
    return followed;
  }

  private synchronized void cancel() {
    cancelled = true;
    if (followed == null) {
      thread.interrupt();
    } else {
      followed.stop();
    }
  }
}
