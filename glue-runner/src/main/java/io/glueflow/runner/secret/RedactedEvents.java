// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.secret;

import io.glueflow.model.run.RunEvent;
import java.util.function.Consumer;

/** Takes secrets out of events before they are told. */
public final class RedactedEvents implements Consumer<RunEvent> {

  private final Redactor redactor;
  private final Consumer<RunEvent> listener;

  public RedactedEvents(Redactor redactor, Consumer<RunEvent> listener) {
    this.redactor = redactor;
    this.listener = listener;
  }

  @Override
  public void accept(RunEvent event) {
    listener.accept(redacted(event));
  }

  private RunEvent redacted(RunEvent event) {
    if (event instanceof RunEvent.Printed printed) {
      return new RunEvent.Printed(printed.node(), redactor.redact(printed.rows()));
    }
    if (event instanceof RunEvent.SinkFinished finished) {
      return new RunEvent.SinkFinished(
          finished.node(),
          finished.state(),
          finished.rows(),
          finished.millis(),
          redactor.redact(finished.location()));
    }
    if (event instanceof RunEvent.Problem problem) {
      return new RunEvent.Problem(redactor.redact(problem.diagnostic()));
    }
    return event;
  }
}
