// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.util.List;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Prints the logs of a run as they come; apart from the command, so that no other command loads the
 * AWS SDK.
 */
final class PrintedLogs {

  /** How many pauses lines may be late when the run has ended. */
  private static final int LATE = 2;

  private final BooleanSupplier ended;
  private final Runnable lines;
  private final PollTimings timings;
  private final Console console;

  /**
   * The logs of a run.
   *
   * @param ended asks whether the run has ended
   * @param lines prints the lines that have come
   */
  PrintedLogs(BooleanSupplier ended, Runnable lines, PollTimings timings, Console console) {
    this.ended = ended;
    this.lines = lines;
    this.timings = timings;
    this.console = console;
  }

  /**
   * Prints what comes until the run has ended.
   *
   * @throws DiagnosticException when AWS refuses, or is out of reach for too long
   */
  void follow() throws EnvironmentException {
    int late = 0;
    long answered = System.nanoTime();
    boolean told = false;
    while (late < LATE) {
      pause();
      try {
        late += AwsProblems.answered(ended::getAsBoolean) ? 1 : 0;
        AwsProblems.reached(lines);
        answered = System.nanoTime();
        told = false;
      } catch (SdkException e) {
        boolean tooLong = System.nanoTime() - answered > timings.patience().toNanos();
        if (tooLong || !AwsProblems.isPassing(e)) {
          throw failed(e);
        }
        if (!told) {
          console.err().println("note: " + failed(e).diagnostics().get(0).message());
          told = true;
        }
      }
    }
  }

  /** Prints what there is. */
  void read() {
    try {
      AwsProblems.reached(lines);
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  private static DiagnosticException failed(SdkException failure) {
    Diagnostic problem = AwsProblems.of(failure, AwsCall.logs("GetLogEvents", "/aws-glue/*"));
    return new DiagnosticException(List.of(problem));
  }

  private void pause() throws EnvironmentException {
    try {
      Thread.sleep(timings.first().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted", e);
    }
  }
}
