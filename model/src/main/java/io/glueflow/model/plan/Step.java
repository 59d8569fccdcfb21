// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.operation.Operation;
import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * One operation of a plan and the steps it reads. Two steps are the same only when they are the
 * same object.
 */
public final class Step {

  private final String node;
  private final Operation operation;
  private final List<Step> inputs;
  private final Schema schema;

  Step(String node, Operation operation, List<Step> inputs) {
    this.node = node;
    this.operation = operation;
    this.inputs = List.copyOf(inputs);
    this.schema = operation.schema(inputs.stream().map(Step::schema).toList());
  }

  /** The id of the node this step comes from. */
  public String node() {
    return node;
  }

  public Operation operation() {
    return operation;
  }

  /** The steps whose rows this one takes, in order. */
  public List<Step> inputs() {
    return inputs;
  }

  /** The schema of what the step yields, as far as it is known before the run. */
  public Schema schema() {
    return schema;
  }

  @Override
  public String toString() {
    return node + ": " + operation;
  }
}
