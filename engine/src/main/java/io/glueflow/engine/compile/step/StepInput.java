// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * A step on its way into a program.
 *
 * @param step the step
 * @param frames for each of its inputs the code that yields its rows
 * @param coder what writes names and values
 * @param spark the version of Spark that the program is for
 */
public record StepInput(Step step, List<String> frames, Coder coder, SparkVersion spark) {

  public StepInput {
    frames = List.copyOf(frames);
  }

  /** The columns of an input, as far as they are known. */
  Schema schema(int input) {
    return step.inputs().get(input).schema();
  }

  /** The columns of the first input. */
  Schema schema() {
    return schema(0);
  }
}
