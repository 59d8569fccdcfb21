// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.api;

import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.RunStatus;
import java.util.concurrent.CompletableFuture;

/**
 * A workflow on its way. Both futures fail with a {@link
 * io.glueflow.model.diagnostic.DiagnosticException} that holds the problems as values. Thread-safe.
 */
public final class Submission {

  private final String token;
  private final CompletableFuture<RunReference> run;
  private final CompletableFuture<RunStatus> result;
  private final Runnable cancellation;

  Submission(
      String token,
      CompletableFuture<RunReference> run,
      CompletableFuture<RunStatus> result,
      Runnable cancellation) {
    this.token = token;
    this.run = run;
    this.result = result;
    this.cancellation = cancellation;
  }

  /** What tells this run from all others: submitted again with it, nothing starts twice. */
  public String token() {
    return token;
  }

  /** The run, as soon as there is one. */
  public CompletableFuture<RunReference> run() {
    return relay(run);
  }

  /** How the run ended. */
  public CompletableFuture<RunStatus> result() {
    return relay(result);
  }

  /**
   * Gives up: what is not started yet will not be, and what is started is no longer followed but
   * goes on. The futures end as cancelled, unless nobody knows whether the run was started: then
   * they say so.
   */
  public void cancel() {
    cancellation.run();
  }

  /** One that ends in the same way, also by cancellation, and that may be ended without harm. */
  private static <T> CompletableFuture<T> relay(CompletableFuture<T> source) {
    CompletableFuture<T> relay = new CompletableFuture<>();
    var unused =
        source.whenComplete(
            (value, failure) -> {
              if (failure == null) {
                relay.complete(value);
              } else {
                relay.completeExceptionally(failure);
              }
            });
    return relay;
  }
}
