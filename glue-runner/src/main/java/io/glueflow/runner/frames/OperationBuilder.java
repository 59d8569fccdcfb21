// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Operation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says how one operation is done with Spark. Nothing is executed: frames are lazy. */
@FunctionalInterface
interface OperationBuilder<O extends Operation> {

  /**
   * Builds the frame an operation yields.
   *
   * @param operation what to do
   * @param inputs what to do it with
   */
  Dataset<Row> build(O operation, StepInputs inputs);
}
