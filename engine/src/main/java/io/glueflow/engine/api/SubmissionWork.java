// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.api;

import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.engine.track.RunTracker;
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
  private final Function<RunReference, RunTracker> tracking;
  private final Thread thread;
  private RunTracker tracker;
  private boolean cancelled;

  private SubmissionWork(
      String token, Callable<RunReference> start, Function<RunReference, RunTracker> tracking) {
    this.start = start;
    this.tracking = tracking;
    this.thread = new Thread(this::work, "glueflow-" + token);
    thread.setDaemon(true);
  }

  static Submission begin(
      String token, Callable<RunReference> start, Function<RunReference, RunTracker> tracking) {
    SubmissionWork work = new SubmissionWork(token, start, tracking);
    work.thread.start();
    return new Submission(token, work.run, work.result, work::cancel);
  }

  private void work() {
    try {
      RunReference started = start.call();
      run.complete(started);
      Optional<RunStatus> end = trackerOf(started).follow();
      if (end.isPresent()) {
        result.complete(end.get());
      } else {
        fail(new CancellationException("following was cancelled"));
      }
    } catch (InterruptedException e) {
      fail(new CancellationException("submitting was cancelled, and nothing was started"));
    } catch (Exception e) {
      fail(e);
    }
  }

  private void fail(Exception failure) {
    run.completeExceptionally(failure);
    result.completeExceptionally(failure);
  }

  private synchronized RunTracker trackerOf(RunReference started) {
    tracker = tracking.apply(started);
    if (cancelled) {
      tracker.stop();
    }
    return tracker;
  }

  private synchronized void cancel() {
    cancelled = true;
    if (tracker == null) {
      thread.interrupt();
    } else {
      tracker.stop();
    }
  }
}
