// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.operation.Invoke;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Map;

/**
 * One operation of a plan and the steps it reads. Two steps are the same only when they are the
 * same object.
 */
public final class Step {

  private final String node;
  private final Operation operation;
  private final List<Step> inputs;
  private final Schema schema;

  Step(String node, Operation operation, List<Step> inputs, SchemaResolver resolver) {
    this(
        node,
        operation,
        inputs,
        operation.schema(inputs.stream().map(Step::schema).toList(), resolver));
  }

  private Step(String node, Operation operation, List<Step> inputs, Schema schema) {
    this.node = node;
    this.operation = operation;
    this.inputs = List.copyOf(inputs);
    this.schema = schema;
  }

  /** Stands for what a node would yield, of which nobody knows anything. */
  static Step unknown(String node) {
    return new Step(
        node, new Invoke("unknown", Map.of(), Schema.UNKNOWN), List.of(), Schema.UNKNOWN);
  }

  /** Stands for the same step yielding other columns. */
  Step yielding(Schema other) {
    return new Step(node, operation, inputs, other);
  }

  /** Stands for the same step over other inputs. */
  Step over(List<Step> others, Schema yielded) {
    return new Step(node, operation, others, yielded);
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
