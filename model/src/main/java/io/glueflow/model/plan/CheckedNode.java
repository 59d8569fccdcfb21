// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.node.ColumnUse;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.SqlUse;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeInput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node whose type is known, with its properties read and its inputs connected.
 *
 * @param node the node as it stands in the document
 * @param type its node type
 * @param properties its properties; those that cannot be used are absent
 * @param columnUses the columns its properties name
 * @param sqlUses the texts of Spark SQL its properties hold
 * @param inputs what each input port reads, in the order of the ports; wrong connections are absent
 * @param outputs the names of its outputs
 * @param sound whether nothing is wrong with it and nothing waits for a parameter
 */
public record CheckedNode(
    Node node,
    NodeType type,
    Properties properties,
    List<ColumnUse> columnUses,
    List<SqlUse> sqlUses,
    Map<String, NodeInput> inputs,
    List<String> outputs,
    boolean sound) {

  public CheckedNode {
    columnUses = List.copyOf(columnUses);
    sqlUses = List.copyOf(sqlUses);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    outputs = List.copyOf(outputs);
  }

  /** The node's id. */
  public String id() {
    return node.id();
  }

  CheckedNode connected(Map<String, NodeInput> newInputs, boolean stillSound) {
    return new CheckedNode(
        node, type, properties, columnUses, sqlUses, newInputs, outputs, sound && stillSound);
  }
}
