// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.model.workflow.NodeOutput;

/**
 * A column of what a node yields; of a node that writes, a column of what it writes.
 *
 * @param output the output of the node
 * @param column the name of the column
 */
public record ColumnId(NodeOutput output, String column) {

  @Override
  public String toString() {
    return output + "." + column;
  }
}
