// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.quality;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.StopRun;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DataType;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks rows against rules. */
public final class ValidateNode extends LibraryNode {

  private enum OnFailure {
    ROUTE,
    WARN,
    FAIL;

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Property<OnFailure> ON_FAILURE =
      Property.withDefault(
          "on-failure",
          PropertyTypes.oneOf(OnFailure.class, OnFailure::label),
          OnFailure.ROUTE,
          "What happens to rows that break a rule: `route` sends them to the output `invalid`, "
              + "`warn` lets them pass and warns, `fail` stops the run.");
  private static final Property<String> BROKEN_AS =
      Property.withDefault(
          "broken-rules-as",
          PropertyTypes.NEW_COLUMN,
          "broken_rules",
          "With `route`: the ARRAY column of invalid rows that names the rules they broke.");

  private static final String BROKEN = "_broken_rules";

  public ValidateNode() {
    super(
        "validate",
        Category.QUALITY,
        "Checks rows against rules; the report counts the rows that broke each.",
        Inputs.ONE,
        List.of(Rules.RULES, ON_FAILURE, BROKEN_AS));
  }

  @Override
  public String notes() {
    return "With `route` the outputs are `<id>.valid` and `<id>.invalid`; `<id>` alone means the "
        + "valid rows.";
  }

  @Override
  public List<String> outputs(Properties properties) {
    return properties.find(ON_FAILURE).equals(Optional.of(OnFailure.ROUTE))
        ? List.of(NodeOutput.DEFAULT_PORT, "valid", "invalid")
        : List.of(NodeOutput.DEFAULT_PORT);
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.onlyWhen(
            ON_FAILURE, action -> action == OnFailure.ROUTE, "'on-failure' is 'route'", BROKEN_AS));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Rules.check(properties, problems);
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    List<Properties> rules = properties.get(Rules.RULES);
    List<String> helpers = new ArrayList<>(List.of(BROKEN));
    Step rows = withOccurrences(node, rules, helpers);
    Step marked = node.apply(new WithColumns(List.of(brokenRules(rules))), rows);
    Step counted = node.apply(new Observe(counts(rules)), marked);
    String mark = Sql.identifier(BROKEN);
    switch (properties.get(ON_FAILURE)) {
      case WARN -> node.output(node.apply(new DropColumns(helpers), counted));
      case FAIL -> {
        String stop =
            "CASE WHEN size("
                + mark
                + ") = 0 THEN true ELSE CAST("
                + StopRun.because(node.node(), "'rules broken: ', array_join(" + mark + ", ', ')")
                + " AS BOOLEAN) END";
        Step checked =
            node.apply(new Filter(Expression.of(stop, DataType.Simple.BOOLEAN)), counted);
        node.output(node.apply(new DropColumns(helpers), checked));
      }
      case ROUTE -> route(node, counted, helpers, mark);
    }
  }

  private static void route(Lowering node, Step counted, List<String> helpers, String mark) {
    Step good = node.apply(new Filter(Expression.of("size(" + mark + ") = 0")), counted);
    Step valid = node.apply(new DropColumns(helpers), good);
    node.output(valid);
    node.output("valid", valid);
    Step bad = node.apply(new Filter(Expression.of("size(" + mark + ") > 0")), counted);
    NamedExpression named =
        new NamedExpression(node.properties().get(BROKEN_AS), Expression.column(BROKEN));
    Step explained = node.apply(new WithColumns(List.of(named)), bad);
    node.output("invalid", node.apply(new DropColumns(helpers), explained));
  }

  private static Step withOccurrences(Lowering node, List<Properties> rules, List<String> helpers) {
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (Rules.isUnique(rules.get(i))) {
        helpers.add(occurrences(i));
        columns.add(
            new NamedExpression(
                occurrences(i),
                Expression.of(Rules.occurrences(rules.get(i)), DataType.Simple.LONG)));
      }
    }
    return columns.isEmpty() ? node.input() : node.apply(new WithColumns(columns), node.input());
  }

  private static String occurrences(int rule) {
    return "_occurrences_" + rule;
  }

  private static NamedExpression brokenRules(List<Properties> rules) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      names.add(
          "CASE WHEN "
              + Rules.broken(rules.get(i), occurrences(i))
              + " THEN "
              + Sql.string(Rules.name(rules.get(i)))
              + " END");
    }
    String sql = "filter(array(" + String.join(", ", names) + "), rule -> rule IS NOT NULL)";
    return new NamedExpression(
        BROKEN, Expression.of(sql, new DataType.Array(DataType.Simple.STRING)));
  }

  private static List<NamedExpression> counts(List<Properties> rules) {
    return rules.stream()
        .map(Rules::name)
        .map(
            name ->
                new NamedExpression(
                    name,
                    Expression.of(
                        "count_if(array_contains("
                            + Sql.identifier(BROKEN)
                            + ", "
                            + Sql.string(name)
                            + "))",
                        DataType.Simple.LONG)))
        .toList();
  }

  @Override
  public String example() {
    return """
        {"id": "checked", "type": "validate", "input": "orders",
         "rules": [
           {"check": "not-null", "column": "order_id"},
           {"check": "unique", "column": "order_id"},
           {"check": "in", "column": "currency", "values": ["EUR", "USD"]},
           {"check": "condition", "name": "amount fits status",
            "condition": "status <> 'PAID' OR amount > 0"}]}
        """;
  }
}
