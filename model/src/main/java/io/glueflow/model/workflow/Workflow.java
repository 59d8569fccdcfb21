// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.Location;
import io.glueflow.model.parameter.Parameter;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A workflow document, version 1: a DAG of nodes with parameters.
 *
 * @param name the workflow's name, used in file names and in job names
 * @param description free text, empty when there is none
 * @param parameters the declared parameters
 * @param nodes the nodes in the order of the document
 * @param ignored the warnings about it, and about all of its nodes, that nobody wants to hear
 * @param job settings of the AWS Glue job, kept as written; empty when there are none
 * @param location where the document begins
 */
public record Workflow(
    String name,
    String description,
    List<Parameter> parameters,
    List<Node> nodes,
    Set<DiagnosticCode> ignored,
    JsonObject job,
    Location location) {

  /** The version of the document format that this build writes. */
  public static final int VERSION = 1;

  /** What names of workflows look like, as a regular expression. */
  public static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,199}";

  public Workflow {
    parameters = List.copyOf(parameters);
    nodes = List.copyOf(nodes);
    ignored = Collections.unmodifiableSet(new LinkedHashSet<>(ignored));
  }

  /** The same workflow with other nodes. */
  public Workflow withNodes(List<Node> newNodes) {
    return new Workflow(name, description, parameters, newNodes, ignored, job, location);
  }

  /** Whether nobody wants to hear of a problem. */
  public boolean ignores(Diagnostic problem) {
    return !problem.isError()
        && (ignored.contains(problem.code())
            || nodes.stream()
                .filter(node -> node.ignored().contains(problem.code()))
                .anyMatch(node -> node.id().equals(problem.node())));
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
