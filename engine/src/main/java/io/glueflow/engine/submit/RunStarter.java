// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.glue.GlueClient;

/**
 * Starts one run at most. StartJobRun has no token of its own, so it is sent again only after an
 * answer that says that nothing was started; after any other, the run is looked for.
 */
final class RunStarter {

  private static final int ATTEMPTS = 6;

  private final StartCall call;
  private final RunSearch search;
  private final SubmitTimings timings;
  private final Consumer<SubmitEvent> listener;

  /** A starter by a client. */
  RunStarter(Supplier<GlueClient> glue, SubmitTimings timings, Consumer<SubmitEvent> listener) {
    this.call = new StartCall(glue, timings.answer());
    this.search = new RunSearch(glue);
    this.timings = timings;
    this.listener = listener;
  }

  /**
   * Starts a run.
   *
   * @param deadline until when room is waited for
   * @param log what has to be written down before and after each StartJobRun
   * @throws InterruptedException when waiting was interrupted, and nothing is started
   */
  StartOutcome start(RunStart start, Instant deadline, StartLog log) throws InterruptedException {
    Backoff room = new Backoff(timings.roomPause(), timings.longestRoomPause());
    Backoff taken = new Backoff(timings.retryPause(), timings.longestRoomPause());
    int notTaken = 0;
    while (true) {
      log.sending();
      Instant sent = Instant.now();
      StartAnswer answer = call.send(start.request());
      if (answer instanceof StartAnswer.Started started) {
        return new StartOutcome.Started(start.reference(started.runId()), false);
      } else if (answer instanceof StartAnswer.Unclear unclear) {
        return reconciled(start, sent, unclear.reason());
      }
      log.nothingStarted();
      if (Thread.interrupted()) {
        // the SDK tells it as a failure of the call
        throw new InterruptedException("Interrupted while a run was started");
      }
      if (answer instanceof StartAnswer.Refused refused) {
        return new StartOutcome.Refused(StartProblems.nothingStarted(refused.problem()));
      } else if (answer instanceof StartAnswer.NotTaken refused) {
        notTaken++;
        if (notTaken == ATTEMPTS) {
          return new StartOutcome.Refused(StartProblems.nothingStarted(refused.problem()));
        }
        Backoff.pause(taken.next());
      } else if (answer instanceof StartAnswer.NoRoom full) {
        Duration pause = room.next();
        if (Instant.now().plus(pause).isAfter(deadline)) {
          return new StartOutcome.NoRoom(StartProblems.noRoom(full.reason()));
        }
        listener.accept(new SubmitEvent.WaitingForRoom(full.reason(), pause, deadline));
        Backoff.pause(pause);
      }
    }
  }

  /**
   * Looks for a run whose start was sent some time ago, until it is listed or the time to settle is
   * over.
   */
  Optional<ListedRun> find(String job, String token, Instant sent) throws InterruptedException {
    Instant end = Instant.now().plus(timings.settle());
    while (true) {
      boolean last = Instant.now().isAfter(end);
      try {
        Optional<ListedRun> found = look(job, token, sent);
        if (found.isPresent() || last) {
          return found;
        }
      } catch (DiagnosticException e) {
        boolean passing = e.diagnostics().get(0).code() == DiagnosticCode.AWS_UNREACHABLE;
        if (last || !passing) {
          throw e;
        }
      }
      Backoff.pause(timings.poll());
    }
  }

  /** Looks for a run once. */
  Optional<ListedRun> look(String job, String token, Instant since) {
    return search.find(job, token, since);
  }

  private StartOutcome reconciled(RunStart start, Instant sent, String reason) {
    listener.accept(new SubmitEvent.Reconciling(reason));
    try {
      return find(start.jobName(), start.token(), sent)
          .<StartOutcome>map(run -> new StartOutcome.Started(start.reference(run.id()), true))
          .orElseGet(
              () ->
                  new StartOutcome.Unknown(
                      StartProblems.unknown(
                          start.jobName(),
                          start.token(),
                          reason + "; no run with its token is listed")));
    } catch (DiagnosticException e) {
      return new StartOutcome.Unknown(
          StartProblems.unknown(
              start.jobName(), start.token(), reason + "; " + e.diagnostics().get(0).message()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new StartOutcome.Unknown(
          StartProblems.unknown(
              start.jobName(), start.token(), reason + "; looking for it was interrupted"));
    }
  }
}
