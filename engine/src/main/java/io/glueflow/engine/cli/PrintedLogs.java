// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.track.LogLine;
import io.glueflow.engine.track.RunLogs;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Prints the logs of a run as they come; apart from the command, so that no other command loads the
 * AWS SDK.
 */
final class PrintedLogs {

  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** How many pauses lines may be late when the run has ended. */
  private static final int LATE = 2;

  private final NamedRun named;
  private final RunLogs logs;
  private final Consumer<LogLine> printer;
  private final Console console;

  PrintedLogs(NamedRun named, RunLogs logs, Consumer<LogLine> printer, Console console) {
    this.named = named;
    this.logs = logs;
    this.printer = printer;
    this.console = console;
  }

  /** Prints what comes until the run has ended. */
  void follow() throws EnvironmentException {
    int late = 0;
    while (late < LATE) {
      pause();
      try {
        boolean ended =
            AwsProblems.answered(() -> named.session().runs().status(named.status().run()))
                .state()
                .isFinal();
        late += ended ? 1 : 0;
        AwsProblems.reached(() -> logs.read(printer));
      } catch (SdkException e) {
        if (!AwsProblems.isPassing(e)) {
          throw failed(e);
        }
        console.err().println("note: " + failed(e).diagnostics().get(0).message());
      }
    }
  }

  /** Prints what there is. */
  void read() {
    try {
      AwsProblems.reached(() -> logs.read(printer));
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  private static DiagnosticException failed(SdkException failure) {
    Diagnostic problem = AwsProblems.of(failure, AwsCall.logs("GetLogEvents", "/aws-glue/*"));
    return new DiagnosticException(List.of(problem));
  }

  private static void pause() throws EnvironmentException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted", e);
    }
  }
}
