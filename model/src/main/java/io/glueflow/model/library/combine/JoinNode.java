// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.combine;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.ClashRule;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.plan.Lowering;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Joins two inputs on equal columns, on pairs of columns, or on an expression. */
public final class JoinNode extends LibraryNode {

  private static final Property<JoinKind> HOW =
      Property.withDefault(
          "how",
          PropertyTypes.oneOf(JoinKind.class, JoinKind::label),
          JoinKind.INNER,
          "Which rows are kept: `inner` those with a partner, `left` and `right` all of one side, "
              + "`full` all of both, `semi` left rows with a partner, `anti` left rows without "
              + "one, `cross` every combination.");

  private static final Property<List<String>> ON =
      Property.optional(
          "on",
          PropertyTypes.COLUMNS,
          "Columns that both sides have and that must be equal. They come once in the result.");

  private static final Property<String> LEFT_COLUMN =
      Property.required("left", PropertyTypes.column("left"), "The column of the left side.");
  private static final Property<String> RIGHT_COLUMN =
      Property.required("right", PropertyTypes.column("right"), "The column of the right side.");

  private static final Property<List<Properties>> PAIRS =
      Property.optional(
          "pairs",
          PropertyTypes.listOf(PropertyTypes.object(LEFT_COLUMN, RIGHT_COLUMN)),
          "Pairs of columns that must be equal, for columns with different names.");

  private static final Property<String> CONDITION =
      Property.optional(
          "condition",
          PropertyTypes.EXPRESSION,
          "Any condition over `left.<column>` and `right.<column>`.");

  private static final Property<ClashRule.Kind> CLASH =
      Property.withDefault(
          "on-clash",
          PropertyTypes.oneOf(ClashRule.Kind.class, kind -> kind.name().toLowerCase(Locale.ROOT)),
          ClashRule.Kind.ERROR,
          "What happens to columns that both sides have and that are not in `on`: `error` stops "
              + "before anything is read, `left` and `right` keep one side's, `suffix` keeps both "
              + "under new names.");

  private static final Property<String> LEFT_SUFFIX =
      Property.withDefault(
          "left-suffix",
          PropertyTypes.NAME_PART,
          "",
          "What is put behind clashing names of the left side.");

  private static final Property<String> RIGHT_SUFFIX =
      Property.withDefault(
          "right-suffix",
          PropertyTypes.NAME_PART,
          "_right",
          "What is put behind clashing names of the right side.");

  private static final Property<Boolean> BROADCAST =
      Property.withDefault(
          "broadcast",
          PropertyTypes.BOOLEAN,
          false,
          "Whether the right side is small enough to be sent to every executor.");

  public JoinNode() {
    super(
        "join",
        Category.COMBINE,
        "Joins two inputs on equal columns, on pairs of columns, or on an expression.",
        Inputs.of("left", "right"),
        List.of(HOW, ON, PAIRS, CONDITION, CLASH, LEFT_SUFFIX, RIGHT_SUFFIX, BROADCAST));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.atMostOne(ON, PAIRS, CONDITION),
        PropertyRule.onlyWhen(
            CLASH,
            kind -> kind == ClashRule.Kind.SUFFIX,
            "'on-clash' is 'suffix'",
            LEFT_SUFFIX,
            RIGHT_SUFFIX));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    boolean conditional =
        properties.isGiven(ON) || properties.isGiven(PAIRS) || properties.isGiven(CONDITION);
    boolean cross = properties.find(HOW).equals(Optional.of(JoinKind.CROSS));
    if (cross && conditional) {
      problems.report(
          DiagnosticCode.INCONSISTENT_PROPERTIES,
          HOW,
          "a cross join takes no condition",
          "use \"how\": \"inner\"");
    } else if (!cross && !conditional) {
      problems.report(
          DiagnosticCode.MISSING_PROPERTY,
          HOW,
          "a join needs 'on', 'pairs' or 'condition'",
          "for every combination of rows use \"how\": \"cross\"");
    }
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Join join =
        new Join(
            properties.get(HOW),
            properties.find(ON).orElse(List.of()),
            condition(properties),
            new ClashRule(
                properties.get(CLASH), properties.get(LEFT_SUFFIX), properties.get(RIGHT_SUFFIX)),
            properties.get(BROADCAST));
    node.output(node.apply(join, node.input("left"), node.input("right")));
  }

  private static String condition(Properties properties) {
    return properties
        .find(PAIRS)
        .map(pairs -> pairs.stream().map(JoinNode::equality).collect(Collectors.joining(" AND ")))
        .or(() -> properties.find(CONDITION))
        .orElse("");
  }

  private static String equality(Properties pair) {
    return "left."
        + Sql.identifier(pair.get(LEFT_COLUMN))
        + " = right."
        + Sql.identifier(pair.get(RIGHT_COLUMN));
  }

  @Override
  public String example() {
    return """
        {"id": "named", "type": "join", "inputs": {"left": "orders", "right": "regions"},
         "how": "left", "on": ["region"]}
        """;
  }
}
