// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Invoke;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Calls the functions that are more than an operation. */
final class InvokeBuilder implements OperationBuilder<Invoke> {

  private final Map<String, FrameFunction> functions =
      new TreeMap<>(Map.of("profile", new ProfileFunction()));

  @Override
  public Dataset<Row> build(Invoke invoke, StepInputs inputs) {
    FrameFunction function = functions.get(invoke.function());
    if (function == null) {
      throw new IllegalArgumentException(
          "there is no function '"
              + invoke.function()
              + "'; this runner knows "
              + String.join(", ", functions.keySet()));
    }
    return function.apply(inputs.frames(), invoke.arguments());
  }
}
