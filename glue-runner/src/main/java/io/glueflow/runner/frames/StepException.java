// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.plan.Step;
import java.util.Objects;

/** A step could not be turned into a frame. The cause says why; it is never null. */
public final class StepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Step step;

  StepException(Step step, Exception cause) {
    super("Cannot build node '" + step.node() + "': " + cause.getMessage(), cause);
    this.step = Objects.requireNonNull(step, "step");
  }

  /** The step that could not be built. */
  public Step step() {
    return step;
  }
}
