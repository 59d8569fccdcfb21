// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A call that the command makes before it submits or after it has, and that goes wrong.
 *
 * @param step when the command makes the call
 * @param operation what is called
 * @param kind how it goes wrong
 * @param times how often: 0 for always
 */
record CommandFault(Step step, String operation, FaultKind kind, int times) {

  /** More often than the SDK tries. */
  private static final int A_WHILE = 5;

  private static final Set<FaultKind> REFUSALS =
      Set.of(FaultKind.EXPIRED_CREDENTIALS, FaultKind.ACCESS_DENIED);

  private static final List<FaultKind> KINDS =
      List.of(
          FaultKind.DROP_RESPONSE,
          FaultKind.DELAY_RESPONSE,
          FaultKind.THROTTLE,
          FaultKind.INTERNAL_ERROR,
          FaultKind.EXPIRED_CREDENTIALS,
          FaultKind.ACCESS_DENIED);

  /** When the command makes a call. */
  enum Step {
    /** Before anything is uploaded. */
    PREFLIGHT(
        "sts:GetCallerIdentity",
        "iam:GetRole",
        "s3:HeadBucket",
        "s3:HeadObject",
        "glue:GetConnection"),
    /** While the run is followed that succeeds. */
    SUCCEEDING("glue:GetJobRun", "glue:GetJob", "s3:GetObject"),
    /** While the run is followed that fails. */
    FAILING("glue:GetJobRun", "glue:GetJob", "logs:GetLogEvents"),
    /** While the run is followed that Glue starts again. */
    RETRIED("glue:GetJobRuns");

    private final String operations;

    Step(String... operations) {
      this.operations = String.join(" ", operations);
    }

    private List<String> operations() {
      return List.of(operations.split(" ", -1));
    }
  }

  /** Every call in every way: once, for a while, always. */
  static List<CommandFault> all() {
    List<CommandFault> all = new ArrayList<>();
    for (Step step : Step.values()) {
      for (String operation : step.operations()) {
        for (FaultKind kind : KINDS) {
          all.add(new CommandFault(step, operation, kind, 1));
          all.add(new CommandFault(step, operation, kind, 0));
          boolean isAsked = operation.startsWith("glue:GetJobRun");
          if (isAsked && !REFUSALS.contains(kind) && kind != FaultKind.DELAY_RESPONSE) {
            all.add(new CommandFault(step, operation, kind, A_WHILE));
          }
        }
      }
    }
    return all;
  }

  boolean isRefusal() {
    return REFUSALS.contains(kind);
  }

  /** Whether the call goes well when it is made again. */
  boolean passes() {
    return times > 0 && !isRefusal();
  }

  List<FaultRule> rules(Duration delay) {
    return times == 0
        ? List.of(new FaultRule(operation, 0, kind, delay))
        : IntStream.rangeClosed(1, times)
            .mapToObj(nth -> new FaultRule(operation, nth, kind, delay))
            .toList();
  }

  @Override
  public String toString() {
    String often = times == 0 ? "always" : times == 1 ? "once" : times + " times";
    return step + ", " + operation + ", " + kind + " " + often;
  }
}
