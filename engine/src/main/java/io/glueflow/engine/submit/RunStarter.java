// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
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
public final class RunStarter {

  private static final int ATTEMPTS = 6;

  private final StartCall call;
  private final RunSearch search;
  private final SubmitTimings timings;
  private final Consumer<SubmitEvent> listener;

  /** A starter by a client. */
  public RunStarter(
      Supplier<GlueClient> glue, SubmitTimings timings, Consumer<SubmitEvent> listener) {
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
  public StartOutcome start(RunStart start, Instant deadline, StartLog log)
      throws InterruptedException {
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
      if (answer instanceof StartAnswer.Refused refused) {
        return new StartOutcome.Refused(nothingStarted(refused.problem()));
      } else if (answer instanceof StartAnswer.NotTaken refused) {
        notTaken++;
        if (notTaken == ATTEMPTS) {
          return new StartOutcome.Refused(nothingStarted(refused.problem()));
        }
        Backoff.pause(taken.next());
      } else if (answer instanceof StartAnswer.NoRoom full) {
        Duration pause = room.next();
        if (Instant.now().plus(pause).isAfter(deadline)) {
          return new StartOutcome.NoRoom(noRoom(full.reason()));
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
  public Optional<RunReference> find(RunStart start, Instant sent) throws InterruptedException {
    Instant end = Instant.now().plus(timings.settle());
    while (true) {
      boolean last = Instant.now().isAfter(end);
      try {
        Optional<RunReference> found = look(start, sent);
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
  public Optional<RunReference> look(RunStart start, Instant since) {
    return search.find(start.jobName(), start.token(), since).map(start::reference);
  }

  private StartOutcome reconciled(RunStart start, Instant sent, String reason) {
    listener.accept(new SubmitEvent.Reconciling(reason));
    try {
      return find(start, sent)
          .<StartOutcome>map(run -> new StartOutcome.Started(run, true))
          .orElseGet(
              () ->
                  new StartOutcome.Unknown(
                      unknown(start, reason + "; no run with its token is listed")));
    } catch (DiagnosticException e) {
      return new StartOutcome.Unknown(
          unknown(start, reason + "; " + e.diagnostics().get(0).message()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new StartOutcome.Unknown(unknown(start, reason + "; looking for it was interrupted"));
    }
  }

  /** What to tell when nobody knows. */
  static Diagnostic unknown(RunStart start, String reason) {
    return Diagnostic.of(
            DiagnosticCode.RUN_UNKNOWN,
            Location.ofFile("AWS Glue"),
            "it is not known whether a run of '" + start.jobName() + "' was started: " + reason)
        .withHint(
            "'glueflow runs' and Glue's console list the runs: look for the argument"
                + " --glueflow-token "
                + start.token()
                + "; submitting again from the same folder looks for it too and starts no second"
                + " run");
  }

  /** What to tell when somebody else may start the run of a token, but it is not listed. */
  static Diagnostic claimed(RunStart start, TokenClaim claim) {
    String reason =
        "the token was claimed at "
            + claim.time()
            + " by a submission on host '"
            + claim.host()
            + "', and no run with it is listed";
    return unknown(start, reason)
        .withHint(
            "wait for that submission, or submit again where it was made; when 'glueflow runs'"
                + " lists no run with --glueflow-token "
                + start.token()
                + " later either, removing "
                + start.claim()
                + " frees the token, as 'glueflow assets prune --runs' does with old ones");
  }

  private static Diagnostic noRoom(String reason) {
    return Diagnostic.of(
            DiagnosticCode.NO_ROOM,
            Location.ofFile("AWS Glue"),
            "there was no room for another run, and nothing was started: " + reason)
        .withHint(
            "let Glue queue the run with --queue, wait longer with 'wait-for-slot', or raise"
                + " 'max-concurrent-runs'");
  }

  private static Diagnostic nothingStarted(Diagnostic problem) {
    String hint = problem.hint().isEmpty() ? "" : "; " + problem.hint();
    return problem.withHint("nothing was started" + hint);
  }
}
