// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.combine;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.SortKeyType;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.ClashRule;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.Union;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Updates and adds rows by keys. */
public final class MergeNode extends LibraryNode {

  private static final Property<List<String>> KEYS =
      Property.required("keys", PropertyTypes.COLUMNS, "The columns that identify a row.");
  private static final Property<List<SortKey>> ORDER_BY =
      Property.optional(
          "order-by",
          SortKeyType.list("source"),
          "The order of several source rows with the same keys: the last one counts. Without it "
              + "any one does.");
  private static final Property<String> MATCHED =
      Property.withDefault(
          "when-matched",
          PropertyTypes.oneOf("update", "keep", "delete"),
          "update",
          "What happens to target rows that the source has: `update` takes the source's row, "
              + "`keep` the target's, `delete` neither.");
  private static final Property<String> NOT_MATCHED =
      Property.withDefault(
          "when-not-matched",
          PropertyTypes.oneOf("insert", "ignore"),
          "insert",
          "What happens to source rows that the target lacks.");
  private static final Property<String> MISSING_IN_SOURCE =
      Property.withDefault(
          "when-missing-in-source",
          PropertyTypes.oneOf("keep", "delete"),
          "keep",
          "What happens to target rows that the source lacks.");
  private static final Property<String> DELETE_WHEN =
      Property.optional(
          "delete-when",
          PropertyTypes.EXPRESSION,
          "Source rows for which this is true delete the target's row, and are not added.");
  private static final Property<List<String>> COLUMNS =
      Property.optional(
          "columns",
          PropertyTypes.COLUMNS,
          "The columns of the result, for a source that has more, such as the kind of change; "
              + "all columns by default, which both sides must have.");

  public MergeNode() {
    super(
        "merge",
        Category.COMBINE,
        "Updates and adds rows by keys: the target as it is after the source's changes.",
        Inputs.of("target", "source"),
        List.of(KEYS, ORDER_BY, MATCHED, NOT_MATCHED, MISSING_IN_SOURCE, DELETE_WHEN, COLUMNS));
  }

  @Override
  public String notes() {
    return "Yields the merged rows; write them where they belong. A null key matches nothing.";
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    List<String> keys = properties.get(KEYS);
    Step target = chosen(node, node.input("target"));
    List<SortKey> order = SortKeyType.reversed(properties.find(ORDER_BY).orElse(List.of()));
    Step changes = node.apply(new Deduplicate(keys, order), node.input("source"));
    Step kept = changes;
    if (properties.isGiven(DELETE_WHEN)) {
      String stays = "NOT coalesce(" + properties.get(DELETE_WHEN) + ", false)";
      kept = node.apply(new Filter(Expression.of(stays, DataType.Simple.BOOLEAN)), changes);
    }
    List<Step> parts = new ArrayList<>();
    String matched = properties.get(MATCHED);
    if (properties.get(MISSING_IN_SOURCE).equals("keep")) {
      parts.add(node.apply(join(JoinKind.ANTI, keys), target, changes));
    }
    if (matched.equals("keep")) {
      parts.add(node.apply(join(JoinKind.SEMI, keys), target, kept));
    }
    Step source = chosen(node, kept);
    boolean insert = properties.get(NOT_MATCHED).equals("insert");
    if (matched.equals("update") && insert) {
      parts.add(source);
    } else if (matched.equals("update")) {
      parts.add(node.apply(join(JoinKind.SEMI, keys), source, target));
    } else if (insert) {
      parts.add(node.apply(join(JoinKind.ANTI, keys), source, target));
    }
    node.output(
        switch (parts.size()) {
          case 0 -> node.apply(new Limit(0, 0), target);
          case 1 -> parts.get(0);
          default -> node.apply(new Union(true, false), parts);
        });
  }

  private static Step chosen(Lowering node, Step rows) {
    return node.properties()
        .find(COLUMNS)
        .map(
            names ->
                node.apply(new Project(names.stream().map(NamedExpression::column).toList()), rows))
        .orElse(rows);
  }

  private static Join join(JoinKind kind, List<String> keys) {
    return new Join(kind, keys, "", new ClashRule(ClashRule.Kind.LEFT, "", ""), false);
  }

  @Override
  public String example() {
    return """
        {"id": "merged", "type": "merge", "inputs": {"target": "products", "source": "changes"},
         "keys": ["product_id"], "order-by": ["changed_at"],
         "delete-when": "change_type = 'delete'", "columns": ["product_id", "name", "price"]}
        """;
  }
}
