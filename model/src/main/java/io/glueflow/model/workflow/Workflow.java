// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.Location;
import io.glueflow.model.parameter.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A workflow document, version 1: a DAG of nodes with parameters.
 *
 * @param name the workflow's name, used in file names and in job names
 * @param description free text, empty when there is none
 * @param parameters the declared parameters
 * @param nodes the nodes in the order of the document
 * @param job settings of the AWS Glue job, kept as written; empty when there are none
 * @param location where the document begins
 */
public record Workflow(
    String name,
    String description,
    List<Parameter> parameters,
    List<Node> nodes,
    JsonObject job,
    Location location) {

  /** The version of the document format that this build writes. */
  public static final int VERSION = 1;

  public Workflow {
    parameters = List.copyOf(parameters);
    nodes = List.copyOf(nodes);
  }

  /** The same workflow with other nodes. */
  public Workflow withNodes(List<Node> newNodes) {
    return new Workflow(name, description, parameters, newNodes, job, location);
  }

  /** The first node of this id. */
  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** The parameter of this name. */
  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(each -> each.name().equals(parameterName)).findFirst();
  }
}
