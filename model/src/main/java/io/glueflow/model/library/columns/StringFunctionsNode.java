// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DataType;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Changes texts with common functions. */
public final class StringFunctionsNode extends LibraryNode {

  private enum Function {
    UPPER("upper(%s)"),
    LOWER("lower(%s)"),
    CAPITALIZE("initcap(%s)"),
    TRIM("trim(%s)"),
    TRIM_LEFT("ltrim(%s)"),
    TRIM_RIGHT("rtrim(%s)"),
    REVERSE("reverse(%s)"),
    LENGTH("char_length(%s)"),
    NORMALIZE_SPACES("trim(regexp_replace(%s, '\\\\s+', ' '))"),
    KEEP_DIGITS("regexp_replace(%s, '[^0-9]', '')"),
    KEEP_LETTERS("regexp_replace(%s, '[^\\\\p{L}]', '')"),
    SUBSTRING("substring(%s, %s, %s)"),
    LEFT("left(%s, %s)"),
    RIGHT("right(%s, %s)"),
    PAD_LEFT("lpad(%s, %s, %s)"),
    PAD_RIGHT("rpad(%s, %s, %s)"),
    EMPTY_TO_NULL("nullif(%s, '')");

    private final String sql;

    Function(String sql) {
      this.sql = sql;
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Property<String> COLUMN =
      Property.required("column", PropertyTypes.COLUMN, "The column to change.");
  private static final Property<Function> FUNCTION =
      Property.required(
          "function",
          PropertyTypes.oneOf(Function.class, Function::label),
          "What to do with its text.");
  private static final Property<String> AS =
      Property.optional(
          "as",
          PropertyTypes.NEW_COLUMN,
          "The column for the result; the column itself by default.");
  private static final Property<Long> START =
      Property.withDefault(
          "start",
          PropertyTypes.integer(-1_000_000, 1_000_000),
          1L,
          "For `substring`: the first character, counted from 1, or from the end if negative.");
  private static final Property<Long> LENGTH =
      Property.optional(
          "length",
          PropertyTypes.integer(0, 1_000_000),
          "For `substring`, `left`, `right`, `pad-left` and `pad-right`: how many characters.");
  private static final Property<String> FILL =
      Property.withDefault(
          "fill", PropertyTypes.STRING, " ", "For `pad-left` and `pad-right`: what to pad with.");

  private static final Property<List<Properties>> APPLY =
      Property.required(
          "apply",
          PropertyTypes.listOf(
              PropertyTypes.object(
                  List.of(COLUMN, FUNCTION, AS, START, LENGTH, FILL),
                  List.of(
                      PropertyRule.requiredWhen(
                          FUNCTION,
                          function -> needsLength(function),
                          "'function' takes a number of characters",
                          LENGTH)))),
          "What to do, one after the other: a later function sees what an earlier one did.");

  public StringFunctionsNode() {
    super(
        "string-functions",
        Category.COLUMNS,
        "Changes texts with common functions.",
        Inputs.ONE,
        List.of(APPLY));
  }

  @Override
  public void lower(Lowering node) {
    Step rows = node.input();
    for (Properties each : node.properties().get(APPLY)) {
      Function function = each.get(FUNCTION);
      DataType type = function == Function.LENGTH ? DataType.Simple.INT : DataType.Simple.STRING;
      NamedExpression column =
          new NamedExpression(
              each.find(AS).orElse(each.get(COLUMN)), Expression.of(sql(each, function), type));
      rows = node.apply(new WithColumns(List.of(column)), rows);
    }
    node.output(rows);
  }

  private static String sql(Properties each, Function function) {
    String text = Sql.identifier(each.get(COLUMN));
    long length = each.find(LENGTH).orElse((long) Integer.MAX_VALUE);
    String fill = Sql.string(each.get(FILL));
    return switch (function) {
      case SUBSTRING -> function.sql.formatted(text, each.get(START), length);
      case LEFT, RIGHT -> function.sql.formatted(text, length);
      case PAD_LEFT, PAD_RIGHT -> function.sql.formatted(text, length, fill);
      default -> function.sql.formatted(text);
    };
  }

  private static boolean needsLength(Function function) {
    return switch (function) {
      case LEFT, RIGHT, PAD_LEFT, PAD_RIGHT -> true;
      default -> false;
    };
  }

  @Override
  public String example() {
    return """
        {"id": "clean", "type": "string-functions", "input": "customers",
         "apply": [{"column": "email", "function": "trim"},
                   {"column": "email", "function": "lower"},
                   {"column": "phone", "function": "keep-digits", "as": "digits"}]}
        """;
  }
}
