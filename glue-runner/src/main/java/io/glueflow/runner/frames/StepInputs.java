// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.plan.Step;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The step that is being built and the frames it takes, in order. */
record StepInputs(Step step, List<Dataset<Row>> frames) {

  StepInputs {
    frames = List.copyOf(frames);
  }

  /** The first frame; for most operations the only one. */
  Dataset<Row> first() {
    return frames.get(0);
  }

  Dataset<Row> second() {
    return frames.get(1);
  }
}
