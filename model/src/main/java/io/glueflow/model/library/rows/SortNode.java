// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.SortKeyType;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Orders the rows. */
public final class SortNode extends LibraryNode {

  private static final Property<List<SortKey>> BY =
      Property.required("by", SortKeyType.LIST, "What to order by, the most significant first.");
  private static final Property<Boolean> WITHIN_PARTITIONS =
      Property.withDefault(
          "within-partitions",
          PropertyTypes.BOOLEAN,
          false,
          "Whether order is only needed within each partition, which costs no shuffle.");

  public SortNode() {
    super("sort", Category.ROWS, "Orders the rows.", Inputs.ONE, List.of(BY, WITHIN_PARTITIONS));
  }

  @Override
  public void lower(Lowering node) {
    Sort sort = new Sort(node.properties().get(BY), node.properties().get(WITHIN_PARTITIONS));
    node.output(node.apply(sort, node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "sorted", "type": "sort", "input": "totals",
         "by": [{"column": "total", "descending": true}, "region"]}
        """;
  }
}
