// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.parameter.ParameterBinder;
import io.glueflow.model.workflow.Node;
import java.util.List;

/** Reads the properties of nodes as their node types declare them. */
public final class NodeReader {

  private final ParameterBinder binder;
  private final Diagnostics diagnostics;

  /**
   * The result of reading one node.
   *
   * @param properties its properties; those that cannot be used are absent
   * @param columnUses the columns it names
   * @param sqlUses the texts of Spark SQL it holds
   * @param sound whether the node can be lowered: nothing is wrong and nothing waits for a
   *     parameter
   */
  public record Reading(
      Properties properties, List<ColumnUse> columnUses, List<SqlUse> sqlUses, boolean sound) {}

  /**
   * Makes a reader.
   *
   * @param binder replaces parameters
   * @param diagnostics where problems are reported
   */
  public NodeReader(ParameterBinder binder, Diagnostics diagnostics) {
    this.binder = binder;
    this.diagnostics = diagnostics;
  }

  /** Reads the properties of a node. */
  public Reading read(Node node, NodeType type) {
    Diagnostics own = new Diagnostics();
    PropertyReading reading = new PropertyReading(node.id(), own, binder::isWaiting);
    ObjectType object = new ObjectType(type.properties(), type.rules());
    JsonObject bound = object.bindMembers(node.properties(), binder);
    ObjectReading result = new ObjectReading(object, Node.RESERVED_KEYS, bound, reading);
    // what is left out of runs may be unfinished, or impossible
    if (result.isSound() && !node.disabled()) {
      type.check(result.properties(), new NodeProblems(reading, result.properties()));
    }
    diagnostics.reportAll(own.sorted());
    return new Reading(
        result.properties(),
        reading.columnUses(),
        reading.sqlUses(),
        result.isSound() && !own.hasErrors());
  }
}
