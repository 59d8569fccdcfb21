// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.node.Properties;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One node on its way into a plan: what a node type's {@code lower} reads from and writes to.
 *
 * <p>A node type asks for its inputs, applies operations to them, and names the results as outputs.
 */
public final class Lowering {

  private final String node;
  private final Properties properties;
  private final Map<String, Step> inputs;
  private final SchemaResolver resolver;
  private final Map<String, Step> outputs = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /**
   * Begins with the inputs of a node.
   *
   * @param node the node's id
   * @param properties its properties
   * @param inputs what each input port reads, in the order of the ports
   * @param resolver knows what SQL and sources yield
   */
  public Lowering(
      String node, Properties properties, Map<String, Step> inputs, SchemaResolver resolver) {
    this.node = node;
    this.properties = properties;
    this.inputs = new LinkedHashMap<>(inputs);
    this.resolver = resolver;
  }

  /** The id of the node. */
  public String node() {
    return node;
  }

  /** The node's properties, checked. */
  public Properties properties() {
    return properties;
  }

  /** The only input. */
  public Step input() {
    if (inputs.size() != 1) {
      throw new IllegalStateException(
          "Cannot pick the input of '" + node + "': " + inputs.keySet());
    }
    return inputs.values().iterator().next();
  }

  /** The input of this port. */
  public Step input(String port) {
    Step step = inputs.get(port);
    if (step == null) {
      throw new IllegalStateException("Cannot find input '" + port + "' of '" + node + "'");
    }
    return step;
  }

  /** All inputs by port name, in order. */
  public Map<String, Step> inputs() {
    return new LinkedHashMap<>(inputs);
  }

  /** Applies an operation to the results of other steps. */
  public Step apply(Operation operation, Step... to) {
    return apply(operation, List.of(to));
  }

  /** Applies an operation to the results of other steps. */
  public Step apply(Operation operation, List<Step> to) {
    Step step = new Step(node, operation, to, resolver);
    steps.add(step);
    return step;
  }

  /** Names a step as the node's default output. */
  public void output(Step step) {
    output(NodeOutput.DEFAULT_PORT, step);
  }

  /** Names a step as an output of the node. */
  public void output(String port, Step step) {
    if (outputs.put(port, step) != null) {
      throw new IllegalStateException("Cannot name output '" + port + "' of '" + node + "' twice");
    }
  }

  /** The outputs named so far, by port. */
  public Map<String, Step> outputs() {
    return new LinkedHashMap<>(outputs);
  }

  /** The steps made so far, each after those it reads. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }
}
