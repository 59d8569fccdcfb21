// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call of a submission that goes wrong.
 *
 * @param call the call; each of its kind when it is the 0th
 * @param kind how
 */
record FaultCase(Call call, FaultKind kind) {

  /** Which PutObject of a fresh submission claims the token: it comes after the assets. */
  private static final int CLAIM = 4;

  /** What is there before a submission, or goes wrong with it besides. */
  enum Situation {
    /** Neither assets nor the job. */
    FRESH,
    /** The same, for a generated script. */
    SCRIPT,
    /** Assets and a job with other settings and tags. */
    CHANGED,
    /** The same, and the answer to StartJobRun gets lost. */
    LOST_ANSWER,
    /** Nothing is there, and the token is given from outside. */
    TOKEN,
    /** The same, and the answer to the claim of the token gets lost. */
    LOST_CLAIM,
    /** The same, and StartJobRun is refused. */
    REFUSED;

    /** What runs the workflow. */
    String mode() {
      return this == SCRIPT ? "script" : "runner";
    }

    boolean isWithToken() {
      return this == TOKEN || this == LOST_CLAIM || this == REFUSED;
    }

    boolean isFresh() {
      return this == FRESH || this == SCRIPT || isWithToken();
    }

    /** What has gone wrong by the time of the call. */
    Optional<FaultRule> before() {
      return switch (this) {
        case FRESH, SCRIPT, CHANGED, TOKEN -> Optional.empty();
        case LOST_ANSWER ->
            Optional.of(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_RESPONSE));
        case LOST_CLAIM ->
            Optional.of(FaultRule.nth("s3:PutObject", CLAIM, FaultKind.DROP_RESPONSE));
        case REFUSED -> Optional.of(FaultRule.nth("glue:StartJobRun", 1, FaultKind.ACCESS_DENIED));
      };
    }
  }

  /**
   * A call of a submission.
   *
   * @param situation what is there before
   * @param operation what is called
   * @param nth which call of this operation it is
   */
  record Call(Situation situation, String operation, int nth) {

    @Override
    public String toString() {
      return situation + ", " + (nth == 0 ? "each " : nth + ". ") + operation;
    }
  }

  // of calls that are made for each asset, the first and the last
  private static final List<Call> CALLS =
      List.of(
          new Call(Situation.FRESH, "s3:HeadObject", 1),
          new Call(Situation.FRESH, "s3:HeadObject", 3),
          new Call(Situation.FRESH, "s3:PutObject", 1),
          new Call(Situation.FRESH, "s3:PutObject", 3),
          new Call(Situation.FRESH, "glue:GetJob", 1),
          new Call(Situation.FRESH, "glue:CreateJob", 1),
          new Call(Situation.FRESH, "glue:StartJobRun", 1),
          new Call(Situation.SCRIPT, "s3:PutObject", 1),
          new Call(Situation.SCRIPT, "glue:CreateJob", 1),
          new Call(Situation.SCRIPT, "glue:StartJobRun", 1),
          new Call(Situation.CHANGED, "s3:HeadObject", 1),
          new Call(Situation.CHANGED, "glue:GetJob", 1),
          new Call(Situation.CHANGED, "glue:GetTags", 1),
          new Call(Situation.CHANGED, "glue:UpdateJob", 1),
          new Call(Situation.CHANGED, "glue:TagResource", 1),
          new Call(Situation.CHANGED, "glue:StartJobRun", 1),
          new Call(Situation.LOST_ANSWER, "glue:GetJobRuns", 1),
          new Call(Situation.TOKEN, "glue:GetJobRuns", 1),
          new Call(Situation.TOKEN, "s3:PutObject", CLAIM),
          new Call(Situation.TOKEN, "glue:StartJobRun", 1),
          new Call(Situation.LOST_CLAIM, "s3:GetObject", 1),
          new Call(Situation.REFUSED, "s3:GetObject", 1),
          new Call(Situation.REFUSED, "s3:DeleteObject", 1));

  /** The calls of submissions. */
  static List<Call> calls() {
    return CALLS;
  }

  /** Every call of every situation, in every way, once and always. */
  static List<FaultCase> all() {
    return CALLS.stream()
        .flatMap(call -> Stream.of(call, new Call(call.situation(), call.operation(), 0)))
        .distinct()
        .flatMap(call -> Arrays.stream(FaultKind.values()).map(kind -> new FaultCase(call, kind)))
        .toList();
  }

  /** What goes wrong: at first what makes the situation, then the call itself. */
  List<FaultRule> rules() {
    Duration delay = Services.PATIENCE.plus(Duration.ofMillis(300));
    FaultRule rule = new FaultRule(call.operation(), call.nth(), kind, delay);
    return Stream.concat(call.situation().before().stream(), Stream.of(rule)).toList();
  }

  @Override
  public String toString() {
    return call + ", " + kind;
  }
}
