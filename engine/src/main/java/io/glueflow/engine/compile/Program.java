// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.model.workflow.Workflow;
import java.util.List;

/**
 * A workflow as a program, before it is laid out in a file.
 *
 * @param workflow the workflow
 * @param parameters the values it gets when it starts
 * @param inputs the values it takes from environment variables and secrets
 * @param blocks what it does, node by node
 * @param functions the functions it brings along, as code
 */
public record Program(
    Workflow workflow,
    List<ProgramParameter> parameters,
    List<ProgramInput> inputs,
    List<ProgramBlock> blocks,
    List<String> functions) {

  public Program {
    parameters = List.copyOf(parameters);
    inputs = List.copyOf(inputs);
    blocks = List.copyOf(blocks);
    functions = List.copyOf(functions);
  }
}
