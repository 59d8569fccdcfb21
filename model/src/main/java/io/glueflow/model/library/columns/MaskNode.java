// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Patterns;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.List;

/** Hides personal data. */
public final class MaskNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.required("columns", PropertyTypes.COLUMNS, "The columns to hide.");
  private static final Property<String> METHOD =
      Property.withDefault(
          "method",
          PropertyTypes.oneOf("all", "keep-last", "keep-first", "email", "hash", "null"),
          "all",
          "How: `all` replaces every character, `keep-first` and `keep-last` leave some, `email` "
              + "keeps the first letter and the domain, `hash` puts a SHA-256 digest, `null` "
              + "removes the value.");
  private static final Property<Long> KEEP =
      Property.withDefault(
          "keep", PropertyTypes.integer(1, 1000), 4L, "How many characters to keep.");
  private static final Property<String> WITH =
      Property.withDefault(
          "with", PropertyTypes.STRING, "*", "The character to put in place of others.");
  private static final Property<String> SALT =
      Property.optional(
              "salt",
              PropertyTypes.STRING,
              "With `hash`: text that is put before the value, such as `${secret:salt}`.")
          .withExample("\"${secret:mask-salt}\"");

  public MaskNode() {
    super(
        "mask",
        Category.COLUMNS,
        "Hides personal data.",
        Inputs.ONE,
        List.of(COLUMNS, METHOD, KEEP, WITH, SALT));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.onlyWhen(
            METHOD, method -> method.startsWith("keep-"), "'method' keeps characters", KEEP),
        PropertyRule.onlyWhen(METHOD, "hash"::equals, "'method' is 'hash'", SALT));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    if (properties.get(WITH).length() > 1) {
      problems.report(DiagnosticCode.VALUE_NOT_ALLOWED, WITH, "'with' is a single character", "");
    }
  }

  @Override
  public void lower(Lowering node) {
    List<NamedExpression> columns =
        node.properties().get(COLUMNS).stream()
            .map(
                column ->
                    new NamedExpression(
                        column,
                        Expression.of(sql(node.properties(), column), DataType.Simple.STRING)))
            .toList();
    node.output(node.apply(new WithColumns(columns), node.input()));
  }

  private static String sql(Properties properties, String column) {
    String text = "CAST(" + Sql.identifier(column) + " AS STRING)";
    String with = Sql.string(properties.get(WITH));
    long keep = properties.get(KEEP);
    String rest = "greatest(char_length(" + text + ") - " + keep + ", 0)";
    return switch (properties.get(METHOD)) {
      case "keep-last" ->
          "concat(repeat(" + with + ", " + rest + "), right(" + text + ", " + keep + "))";
      case "keep-first" ->
          "concat(left(" + text + ", " + keep + "), repeat(" + with + ", " + rest + "))";
      case "email" ->
          "regexp_replace("
              + text
              + ", '^(.)[^@]*', concat('$1', repeat("
              + Sql.string(Patterns.replacement(properties.get(WITH)))
              + ", 3)))";
      case "hash" ->
          "sha2(concat(" + Sql.string(properties.find(SALT).orElse("")) + ", " + text + "), 256)";
      case "null" -> "CAST(NULL AS STRING)";
      default -> "repeat(" + with + ", char_length(" + text + "))";
    };
  }

  @Override
  public String example() {
    return """
        {"id": "hidden", "type": "mask", "input": "customers", "columns": ["card"],
         "method": "keep-last", "keep": 4}
        """;
  }
}
