// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Starts one run for a command, also when the command is cut off and made again: what it was about
 * to do is written down before, and found out by who comes next.
 */
public final class SingleStart {

  private final AwsClients clients;
  private final Settings settings;
  private final SubmitTimings timings;
  private final Consumer<SubmitEvent> listener;
  private final String command;
  private final RunStarter starter;

  /** What a run needs before it is started. */
  @FunctionalInterface
  public interface Preparation {

    /** Prepares the run; whatever goes wrong here has started nothing. */
    void prepare() throws InterruptedException;
  }

  /**
   * Starts that tell what they do.
   *
   * @param command the command that asks for them: what another one left behind is not taken up
   */
  public SingleStart(
      AwsClients clients,
      Settings settings,
      SubmitTimings timings,
      Consumer<SubmitEvent> listener,
      String command) {
    this.clients = clients;
    this.settings = settings;
    this.timings = timings;
    this.listener = listener;
    this.command = command;
    this.starter = new RunStarter(clients::glue, timings, listener);
  }

  /**
   * Starts a run, or finds the one that an earlier command has started.
   *
   * @return the one run
   * @throws DiagnosticException when no run was started, or when that is not known
   * @throws InterruptedException when it was interrupted, and nothing was started
   * @throws IOException when the start cannot be written down
   */
  public RunReference start(RunStart start, SubmitOptions options, Preparation preparation)
      throws InterruptedException, IOException {
    Instant now = Instant.now();
    PendingRuns pending = PendingRuns.beside(options.folder());
    Work work = new Work(start, placeOf(start), options.tokenGiven(), preparation);
    Optional<HeldPendingRun> left = left(pending, work);
    while (left.isPresent()) {
      try (HeldPendingRun held = left.get()) {
        Optional<RunReference> run = takeUp(work.withToken(held.run().token()), held, now);
        if (run.isPresent()) {
          return run.get();
        }
      }
      left = left(pending, work);
    }
    return begin(pending, work);
  }

  private Optional<HeldPendingRun> left(PendingRuns pending, Work work) throws IOException {
    return work.tokenGiven()
        ? pending.takeUpToken(work.start().token())
        : pending.takeUpSubject(work.subject(command));
  }

  private RunReference begin(PendingRuns pending, Work work)
      throws InterruptedException, IOException {
    RunStart start = work.start();
    if (work.tokenGiven()) {
      Optional<ListedRun> earlier = starter.look(start.jobName(), start.token(), Instant.EPOCH);
      if (earlier.isPresent()) {
        return found(start.reference(earlier.get().id()));
      }
    }
    PendingRun begun =
        new PendingRun(
            start.token(),
            work.subject(command),
            work.place(),
            Instant.now(),
            Instant.EPOCH,
            work.tokenGiven() ? UUID.randomUUID().toString() : "",
            "");
    Optional<HeldPendingRun> mine = pending.begin(begun);
    if (mine.isEmpty()) {
      return startedBySomebodyElse(
          start,
          StartProblems.unknown(
              start.jobName(), start.token(), "another submission with its token is under way"));
    }
    try (HeldPendingRun held = mine.get()) {
      return carryOut(work, held);
    }
  }

  /**
   * Finds out what became of an earlier start; empty when it ended before this one was thought of.
   */
  private Optional<RunReference> takeUp(Work work, HeldPendingRun left, Instant now)
      throws InterruptedException, IOException {
    PendingRun run = left.run();
    if (run.isSent() && !run.place().sharesTokensWith(work.place())) {
      throw problem(StartProblems.elsewhere(run));
    }
    listener.accept(new SubmitEvent.TakenUp(run.token(), run.begun()));
    if (run.isSent()) {
      Optional<ListedRun> found = starter.find(run.place().job(), run.token(), run.sent());
      if (found.isPresent()) {
        RunReference reference = run.place().reference(found.get().id(), run.token());
        Instant ended = found.get().ended();
        left.end();
        if (!work.tokenGiven() && ended.isBefore(now.minus(timings.repeat()))) {
          listener.accept(new SubmitEvent.Settled(reference, ended));
          return Optional.empty();
        }
        return Optional.of(found(reference));
      }
      Instant certain = run.sent().plus(timings.certain());
      if (Instant.now().isBefore(certain)) {
        throw problem(StartProblems.cutOff(run, certain));
      }
    }
    PendingRun anew = run.about(work.subject(command), work.place());
    left.write(
        work.tokenGiven() && !run.isClaimed()
            ? anew.claimedBy(UUID.randomUUID().toString())
            : anew);
    return Optional.of(carryOut(work, left));
  }

  /** From here on, whatever goes wrong before StartJobRun has started nothing. */
  private RunReference carryOut(Work work, HeldPendingRun held)
      throws InterruptedException, IOException {
    RunStart start = work.start();
    StartOutcome outcome;
    try {
      work.preparation().prepare();
      Instant deadline =
          Instant.now().plus(Duration.ofMinutes(settings.get(ProjectKeys.WAIT_FOR_SLOT)));
      Optional<TokenClaim> other = claim(start, held);
      outcome =
          other.isPresent()
              ? new StartOutcome.Elsewhere(StartProblems.claimed(start, other.get()))
              : starter.start(start, deadline, held);
    } catch (DiagnosticException e) {
      if (held.run().isSent()) {
        throw e;
      }
      // a claim may yet arrive in S3: whose it is must not be forgotten
      if (!held.mayBeClaimed()) {
        held.end();
      }
      if (Thread.interrupted()) {
        // the SDK tells it as a failure of the call
        throw interrupted(e);
      }
      throw e;
    } catch (InterruptedException e) {
      nothingStarted(start, held);
      throw e;
    }
    if (outcome instanceof StartOutcome.Started started) {
      held.end();
      listener.accept(new SubmitEvent.RunStarted(started.run(), started.found()));
      return started.run();
    } else if (outcome instanceof StartOutcome.Elsewhere elsewhere) {
      held.end();
      return startedBySomebodyElse(start, elsewhere.problem());
    } else if (outcome instanceof StartOutcome.Unknown unknown) {
      throw problem(unknown.problem());
    }
    nothingStarted(start, held);
    throw problem(
        outcome instanceof StartOutcome.NoRoom full
            ? full.problem()
            : ((StartOutcome.Refused) outcome).problem());
  }

  private Optional<TokenClaim> claim(RunStart start, HeldPendingRun held)
      throws InterruptedException {
    if (!held.run().isClaimed()) {
      return Optional.empty();
    }
    held.claiming();
    return claims().take(start.claim(), held.run().claimant());
  }

  /** Lets anybody start the run; who made a claim that may still be there is remembered. */
  private void nothingStarted(RunStart start, HeldPendingRun held) {
    if (!held.mayBeClaimed() || claims().release(start.claim(), held.run().claimant())) {
      held.end();
    }
  }

  private TokenClaims claims() {
    return new TokenClaims(clients.s3(), Encryption.of(settings), timings.retryPause());
  }

  private RunReference startedBySomebodyElse(RunStart start, Diagnostic unknown)
      throws InterruptedException {
    ListedRun run =
        starter
            .find(start.jobName(), start.token(), Instant.EPOCH)
            .orElseThrow(() -> problem(unknown));
    return found(start.reference(run.id()));
  }

  private RunReference found(RunReference run) {
    listener.accept(new SubmitEvent.RunStarted(run, true));
    return run;
  }

  private RunPlace placeOf(RunStart start) {
    String region =
        AwsProblems.call(
            AwsCall.job("StartJobRun", start.jobName()),
            () -> clients.glue().serviceClientConfiguration().region().id());
    return new RunPlace(region, start.jobName(), start.runs());
  }

  private static InterruptedException interrupted(DiagnosticException cause) {
    InterruptedException interrupted = new InterruptedException("Interrupted before a start");
    interrupted.initCause(cause);
    return interrupted;
  }

  private static DiagnosticException problem(Diagnostic problem) {
    return new DiagnosticException(List.of(problem));
  }

  /** A run that is to be started, and where. */
  private record Work(RunStart start, RunPlace place, boolean tokenGiven, Preparation preparation) {

    Work withToken(String token) {
      return new Work(start.withToken(token), place, tokenGiven, preparation);
    }

    String subject(String command) {
      return start.subject(command, place);
    }
  }
}
