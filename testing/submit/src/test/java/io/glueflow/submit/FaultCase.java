// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A call of a submission that goes wrong.
 *
 * @param situation what is there before
 * @param operation the call
 * @param nth which of its calls goes wrong; 0 for each of them
 * @param kind how
 */
record FaultCase(Situation situation, String operation, int nth, FaultKind kind) {

  /** What is there before a submission. */
  enum Situation {
    /** Neither assets nor the job. */
    FRESH,
    /** Assets and a job with other settings and tags. */
    CHANGED,
    /** The same, and the answer to StartJobRun gets lost. */
    LOST_ANSWER,
    /** The token is given from outside. */
    TOKEN
  }

  private static final Map<Situation, Map<String, Integer>> CALLS =
      Map.of(
          Situation.FRESH,
          Map.of(
              "s3:HeadObject",
              3,
              "s3:PutObject",
              3,
              "glue:GetJob",
              1,
              "glue:CreateJob",
              1,
              "glue:StartJobRun",
              1),
          Situation.CHANGED,
          Map.of(
              "s3:HeadObject",
              1,
              "glue:GetJob",
              1,
              "glue:GetTags",
              1,
              "glue:UpdateJob",
              1,
              "glue:TagResource",
              1,
              "glue:StartJobRun",
              1),
          Situation.LOST_ANSWER,
          Map.of("glue:GetJobRuns", 1),
          Situation.TOKEN,
          Map.of("glue:GetJobRuns", 1));

  /** Every call of every situation, in every way, once and always. */
  static List<FaultCase> all() {
    List<FaultCase> cases = new ArrayList<>();
    for (Situation situation : Situation.values()) {
      CALLS
          .get(situation)
          .forEach(
              (operation, times) -> {
                for (int nth = 0; nth <= times; nth++) {
                  for (FaultKind kind : FaultKind.values()) {
                    cases.add(new FaultCase(situation, operation, nth, kind));
                  }
                }
              });
    }
    return cases;
  }

  FaultRule rule() {
    return new FaultRule(operation, nth, kind, Services.PATIENCE.plus(Duration.ofMillis(300)));
  }

  @Override
  public String toString() {
    String which = nth == 0 ? "each " : nth + ". ";
    return situation + ", " + which + operation + ", " + kind;
  }
}
