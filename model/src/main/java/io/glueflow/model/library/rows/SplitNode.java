// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.library.support.OutputNameType;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Sends rows to outputs by conditions. */
public final class SplitNode extends LibraryNode {

  private static final Property<String> NAME =
      Property.required("name", new OutputNameType(), "The name of the output.")
          .withExample("\"urgent\"");
  private static final Property<String> CONDITION =
      Property.required(
          "condition", PropertyTypes.EXPRESSION, "Rows for which this is true go there.");
  private static final Property<List<Properties>> CONDITIONS =
      Property.required(
          "conditions",
          PropertyTypes.listOf(PropertyTypes.object(NAME, CONDITION)),
          "The outputs and their conditions.");
  private static final Property<String> REST =
      Property.withDefault(
          "rest", new OutputNameType(), "rest", "The output for rows that no condition takes.");
  private static final Property<String> MATCH =
      Property.withDefault(
          "match",
          PropertyTypes.oneOf("first", "all"),
          "first",
          "Whether a row goes to the `first` output whose condition is true, or to `all` of them.");

  public SplitNode() {
    super(
        "split",
        Category.ROWS,
        "Sends rows to different outputs by conditions; what fits none goes to the rest.",
        Inputs.ONE,
        List.of(CONDITIONS, REST, MATCH));
  }

  @Override
  public String notes() {
    return "The outputs are read as `<id>.<name>`. A condition that is null counts as false.";
  }

  @Override
  public List<String> outputs(Properties properties) {
    List<String> names = new ArrayList<>(names(properties));
    names.add(properties.find(REST).orElse("rest"));
    return names;
  }

  private static List<String> names(Properties properties) {
    return properties.find(CONDITIONS).orElse(List.of()).stream()
        .map(branch -> branch.get(NAME))
        .toList();
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Names.checkDistinct(
        List.of(properties.get(REST)),
        properties.get(CONDITIONS),
        branch -> branch.get(NAME),
        NAME,
        problems);
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    boolean first = properties.get(MATCH).equals("first");
    List<String> earlier = new ArrayList<>();
    for (Properties branch : properties.get(CONDITIONS)) {
      String taken = "coalesce(" + branch.get(CONDITION) + ", false)";
      String condition = first ? conjunction(earlier, taken) : taken;
      earlier.add("NOT " + taken);
      node.output(
          branch.get(NAME),
          node.apply(new Filter(Expression.of(condition, DataType.Simple.BOOLEAN)), node.input()));
    }
    String none = String.join(" AND ", earlier);
    node.output(
        properties.get(REST),
        node.apply(new Filter(Expression.of(none, DataType.Simple.BOOLEAN)), node.input()));
  }

  private static String conjunction(List<String> earlier, String own) {
    return earlier.isEmpty() ? own : String.join(" AND ", earlier) + " AND " + own;
  }

  @Override
  public String example() {
    return """
        {"id": "routed", "type": "split", "input": "tickets",
         "conditions": [{"name": "urgent", "condition": "urgency >= 4"},
                        {"name": "billing", "condition": "subject LIKE '%invoice%'"}]}
        """;
  }
}
