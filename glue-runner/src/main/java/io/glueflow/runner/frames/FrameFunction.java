// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A function over frames that a workflow calls by name. It builds a lazy frame, nothing more. */
@FunctionalInterface
interface FrameFunction {

  /**
   * Builds the frame the function yields.
   *
   * @param inputs the frames it is called with, in order
   * @param arguments its arguments by name
   */
  Dataset<Row> apply(List<Dataset<Row>> inputs, Map<String, String> arguments);
}
