// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What to tell when a run was not started, or when that is not known. */
final class StartProblems {

  private static final Location GLUE = Location.ofFile("AWS Glue");

  private StartProblems() {}

  /** Nobody knows. */
  static Diagnostic unknown(String job, String token, String reason) {
    return Diagnostic.of(
            DiagnosticCode.RUN_UNKNOWN,
            GLUE,
            "it is not known whether a run of '" + job + "' was started: " + reason)
        .withHint(
            "'glueflow runs' and Glue's console list the runs: look for the argument"
                + " --glueflow-token "
                + token
                + "; or repeat the command from the same folder: it looks for the run too, and"
                + " starts no second one");
  }

  /** A process died while it started a run that is not listed. */
  static Diagnostic cutOff(PendingRun run, Instant certain) {
    return unknown(
        run.place().job(),
        run.token(),
        "a submission was cut off at "
            + run.sent().truncatedTo(ChronoUnit.SECONDS)
            + " while it started one; from "
            + certain.truncatedTo(ChronoUnit.SECONDS)
            + " on it is certain that it did not");
  }

  /** A token is given for something else than it was sent for, so the run cannot be looked for. */
  static Diagnostic elsewhere(PendingRun run) {
    RunPlace place = run.place();
    return unknown(
            place.job(),
            run.token(),
            "its token was sent at "
                + run.sent().truncatedTo(ChronoUnit.SECONDS)
                + " for "
                + place.runs()
                + " in "
                + place.region()
                + ", which is another workflow, S3 path or region than now")
        .withHint(
            "submit what was submitted then once more, which finds out what became of it; or give"
                + " another token than "
                + run.token());
  }

  /** Somebody else may start the run of a token, but it is not listed. */
  static Diagnostic claimed(RunStart start, TokenClaim claim) {
    String reason =
        "the token was claimed at "
            + claim.time()
            + " by a submission on host '"
            + claim.host()
            + "', and no run with it is listed";
    return unknown(start.jobName(), start.token(), reason)
        .withHint(
            "wait for that submission, or submit again where it was made; when 'glueflow runs'"
                + " lists no run with --glueflow-token "
                + start.token()
                + " later either, removing "
                + start.claim()
                + " frees the token, as 'glueflow assets prune --runs' does with old ones");
  }

  /** Glue had no room until the deadline. */
  static Diagnostic noRoom(String reason) {
    return Diagnostic.of(
            DiagnosticCode.NO_ROOM,
            GLUE,
            "there was no room for another run, and nothing was started: " + reason)
        .withHint(
            "let Glue queue the run with --queue, wait longer with 'wait-for-slot', or raise"
                + " 'max-concurrent-runs'");
  }

  /** The same problem, after which there is surely no run. */
  static Diagnostic nothingStarted(Diagnostic problem) {
    String hint = problem.hint().isEmpty() ? "" : "; " + problem.hint();
    return problem.withHint("nothing was started" + hint);
  }
}
