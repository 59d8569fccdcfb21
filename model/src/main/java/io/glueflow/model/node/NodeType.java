// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.plan.Lowering;
import io.glueflow.model.workflow.NodeOutput;
import java.util.List;

/**
 * The one declaration of a node type.
 *
 * <p>From it follow property validation, schema propagation, execution, code generation, the JSON
 * Schema, {@code glueflow nodes} and the documentation page. Third parties add node types as {@link
 * java.util.ServiceLoader} services.
 */
public interface NodeType {

  /** The name used in documents, in kebab-case, such as {@code read-csv}. */
  String name();

  /** The family it is shown in. */
  Category category();

  /** What it does, in one sentence. */
  String summary();

  /** What a user should know beyond the summary and the properties, empty for nothing. */
  default String notes() {
    return "";
  }

  /** What it takes. */
  Inputs inputs();

  /**
   * The outputs it has, the default one first; empty for a sink.
   *
   * @param properties the node's properties, on which the outputs may depend; a property that is
   *     not usable is absent
   */
  default List<String> outputs(Properties properties) {
    return List.of(NodeOutput.DEFAULT_PORT);
  }

  /** Whether the runner can execute such nodes; those of other types only stand for something. */
  default boolean isExecutable() {
    return true;
  }

  /** Its properties, in the order in which they are documented. */
  List<Property<?>> properties();

  /** What must hold between its properties. */
  default List<PropertyRule> rules() {
    return List.of();
  }

  /**
   * Checks what properties and rules cannot say.
   *
   * @param properties the node's properties, each of the right kind
   * @param problems where to report what is wrong
   */
  default void check(Properties properties, NodeProblems problems) {}

  /** Says what the node means, as operations. Called only for nodes without errors. */
  void lower(Lowering node);

  /** A node of this type as JSON, complete with id and input, for the documentation. */
  String example();
}
