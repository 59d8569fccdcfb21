// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.SortKeyType;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Keeps one row for each key. */
public final class DeduplicateNode extends LibraryNode {

  private static final Property<List<String>> KEYS =
      Property.required("keys", PropertyTypes.COLUMNS, "The columns that make two rows the same.");
  private static final Property<List<SortKey>> ORDER_BY =
      Property.optional("order-by", SortKeyType.LIST, "The order that decides which row is kept.");
  private static final Property<String> KEEP =
      Property.withDefault(
          "keep",
          PropertyTypes.oneOf("first", "last"),
          "first",
          "Whether the `first` or the `last` row in that order is kept.");

  public DeduplicateNode() {
    super(
        "deduplicate",
        Category.ROWS,
        "Keeps one row for each combination of keys.",
        Inputs.ONE,
        List.of(KEYS, ORDER_BY, KEEP));
  }

  @Override
  public String notes() {
    return "Without `order-by` any of the rows is kept, which can differ from run to run.";
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(PropertyRule.onlyWhen(ORDER_BY, order -> true, "'order-by' is given", KEEP));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    List<SortKey> order = properties.find(ORDER_BY).orElse(List.of());
    boolean last = properties.get(KEEP).equals("last");
    node.output(
        node.apply(
            new Deduplicate(properties.get(KEYS), last ? SortKeyType.reversed(order) : order),
            node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "newest", "type": "deduplicate", "input": "customers", "keys": ["email"],
         "order-by": ["updated_at"], "keep": "last"}
        """;
  }
}
