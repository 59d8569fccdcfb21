// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Submits a workflow: looks at its job, uploads what is missing, brings the job up to date, starts
 * one run. However often and wherever a submission is cut off, it never starts a second run.
 */
public final class Submitter {

  static final long MULTIPART_FROM = 16 << 20;

  private final AwsClients clients;
  private final Settings settings;
  private final SubmitTimings timings;
  private final Consumer<SubmitEvent> listener;
  private final RunStarter starter;

  /** A submitter that tells what it does; the listener is called from several threads. */
  public Submitter(
      AwsClients clients,
      Settings settings,
      SubmitTimings timings,
      Consumer<SubmitEvent> listener) {
    this.clients = clients;
    this.settings = settings;
    this.timings = timings;
    this.listener = listener;
    this.starter = new RunStarter(clients::glue, timings, listener);
  }

  /**
   * Does what a plan says.
   *
   * @return the one run
   * @throws DiagnosticException when no run was started, or when that is not known
   * @throws InterruptedException when it was interrupted, and nothing was started
   * @throws IOException when the submission cannot be written down
   */
  public RunReference submit(SubmitPlan plan, SubmitOptions options)
      throws InterruptedException, IOException {
    PendingRuns pending = PendingRuns.beside(options.folder());
    Optional<HeldPendingRun> left =
        options.tokenGiven()
            ? pending.takeUpToken(plan.run().token())
            : pending.takeUpSubject(plan.subject());
    if (left.isPresent()) {
      return takeUp(plan.withToken(left.get().run().token()), left.get(), options);
    }
    if (options.tokenGiven()) {
      Optional<RunReference> earlier = starter.look(plan.start(), Instant.EPOCH);
      if (earlier.isPresent()) {
        listener.accept(new SubmitEvent.RunStarted(earlier.get(), true));
        return earlier.get();
      }
    }
    String claimant = options.tokenGiven() ? UUID.randomUUID().toString() : "";
    PendingRun begun =
        new PendingRun(
            plan.run().token(),
            plan.subject(),
            plan.identity().name(),
            Instant.now(),
            Instant.EPOCH,
            claimant,
            "");
    Optional<HeldPendingRun> held = pending.begin(begun);
    return held.isPresent()
        ? carryOut(plan, held.get(), options)
        : startedBySomebodyElse(
            plan.start(),
            RunStarter.unknown(plan.start(), "another submission with its token is under way"));
  }

  private RunReference takeUp(SubmitPlan plan, HeldPendingRun left, SubmitOptions options)
      throws InterruptedException, IOException {
    if (options.tokenGiven() && !left.run().isClaimed()) {
      left.write(left.run().claimedBy(UUID.randomUUID().toString()));
    }
    PendingRun run = left.run();
    listener.accept(new SubmitEvent.TakenUp(run.token(), run.begun()));
    if (!run.isSent()) {
      return carryOut(plan, left, options);
    }
    Optional<RunReference> found;
    try {
      found = starter.find(plan.start(), run.sent());
    } catch (DiagnosticException | InterruptedException e) {
      left.keep();
      throw e;
    }
    if (found.isPresent()) {
      listener.accept(new SubmitEvent.RunStarted(found.get(), true));
      left.end();
      return found.get();
    }
    Instant certain = run.sent().plus(timings.certain());
    if (Instant.now().isBefore(certain)) {
      left.keep();
      throw problem(
          RunStarter.unknown(
              plan.start(),
              "a submission was cut off at "
                  + run.sent().truncatedTo(ChronoUnit.SECONDS)
                  + " while it started one; from "
                  + certain.truncatedTo(ChronoUnit.SECONDS)
                  + " on it is certain that it did not"));
    }
    left.nothingStarted();
    return carryOut(plan, left, options);
  }

  /** From here on, whatever goes wrong before StartJobRun has started nothing. */
  private RunReference carryOut(SubmitPlan plan, HeldPendingRun held, SubmitOptions options)
      throws InterruptedException, IOException {
    StartOutcome outcome;
    try {
      prepare(plan, options.adopt());
      Instant deadline =
          Instant.now().plus(Duration.ofMinutes(settings.get(ProjectKeys.WAIT_FOR_SLOT)));
      Optional<TokenClaim> other = claim(plan.start(), held);
      outcome =
          other.isPresent()
              ? new StartOutcome.Elsewhere(RunStarter.claimed(plan.start(), other.get()))
              : starter.start(plan.start(), deadline, held);
    } catch (DiagnosticException e) {
      // a claim may yet arrive in S3: whose it is must not be forgotten
      endUnless(held.mayBeClaimed(), held);
      throw e;
    } catch (InterruptedException e) {
      nothingStarted(plan.start(), held);
      throw e;
    } catch (RuntimeException e) {
      // a fault of ours: who comes next finds out what became of the run
      held.keep();
      throw e;
    }
    if (outcome instanceof StartOutcome.Started started) {
      listener.accept(new SubmitEvent.RunStarted(started.run(), started.found()));
      held.end();
      return started.run();
    } else if (outcome instanceof StartOutcome.Elsewhere elsewhere) {
      held.end();
      return startedBySomebodyElse(plan.start(), elsewhere.problem());
    } else if (outcome instanceof StartOutcome.Unknown unknown) {
      held.keep();
      throw problem(unknown.problem());
    }
    nothingStarted(plan.start(), held);
    throw problem(
        outcome instanceof StartOutcome.NoRoom full
            ? full.problem()
            : ((StartOutcome.Refused) outcome).problem());
  }

  /** Uploads and brings the job up to date; Glue is asked first, so that nothing is left behind. */
  private void prepare(SubmitPlan plan, boolean adopt) throws InterruptedException {
    JobSync sync = new JobSync(clients, timings, listener);
    Optional<JobDifference> difference = sync.difference(plan.job(), adopt);
    boolean uploaded =
        new AssetUploads(clients.s3(), Encryption.of(settings), MULTIPART_FROM, listener)
            .upload(plan.assets());
    if (uploaded && difference.isPresent() && !difference.get().isNone()) {
      // uploads take time, and an update overwrites what somebody changed meanwhile
      difference = sync.difference(plan.job(), adopt);
    }
    sync.sync(plan.job(), difference, adopt);
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
  private void nothingStarted(RunStart start, HeldPendingRun held) throws IOException {
    boolean stillClaimed =
        held.mayBeClaimed() && !claims().release(start.claim(), held.run().claimant());
    endUnless(stillClaimed, held);
  }

  private static void endUnless(boolean remembered, HeldPendingRun held) throws IOException {
    if (remembered) {
      held.keep();
    } else {
      held.end();
    }
  }

  private TokenClaims claims() {
    return new TokenClaims(clients.s3(), Encryption.of(settings), timings.retryPause());
  }

  private RunReference startedBySomebodyElse(RunStart start, Diagnostic unknown)
      throws InterruptedException {
    RunReference run = starter.find(start, Instant.EPOCH).orElseThrow(() -> problem(unknown));
    listener.accept(new SubmitEvent.RunStarted(run, true));
    return run;
  }

  private static DiagnosticException problem(Diagnostic problem) {
    return new DiagnosticException(List.of(problem));
  }
}
