// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.submit.RunReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How a run stood when Glue was asked.
 *
 * @param run the run
 * @param attempt which of Glue's own attempts this is, counted from 0
 * @param previousRunId the run that this one repeats after it failed, empty for a first attempt
 * @param state its state
 * @param detail why it waits, when it does and Glue says so
 * @param message Glue's error message, empty when there is none
 * @param started when Glue took it on
 * @param elapsed from then to its end, or until now
 * @param executionTime the time that Glue bills
 * @param cost what it used up
 * @param workers the workers, such as {@code 2 × G.1X}, empty when Glue does not say
 * @param glueVersion the Glue version, empty when Glue does not say
 * @param logGroup the name that the names of its log groups begin with
 * @param arguments the arguments it was started with
 */
public record RunStatus(
    RunReference run,
    int attempt,
    String previousRunId,
    GlueState state,
    String detail,
    String message,
    Instant started,
    Duration elapsed,
    Duration executionTime,
    RunCost cost,
    String workers,
    String glueVersion,
    String logGroup,
    Map<String, String> arguments) {

  public RunStatus {
    arguments = Map.copyOf(arguments);
  }

  /** The same status as it is likely to be after a while in which nothing was heard. */
  public RunStatus later(Duration since) {
    return new RunStatus(
        run,
        attempt,
        previousRunId,
        state,
        detail,
        message,
        started,
        elapsed.plus(since),
        executionTime,
        cost,
        workers,
        glueVersion,
        logGroup,
        arguments);
  }
}
