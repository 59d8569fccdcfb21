// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.ArithmeticOperator;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.TypeFamily;
import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.ArithmeticBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.ArithmeticUnaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.BooleanExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.LogicalBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.LogicalNotContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Arithmetic, and what joins conditions. */
final class Operators {

  private final ExpressionResolver resolver;
  private final Context context;

  Operators(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
  }

  Typed binary(ArithmeticBinaryContext operation) {
    Typed left = resolver.type(operation.left);
    Typed right = resolver.type(operation.right);
    if (operation.CONCAT_PIPE() != null) {
      return FunctionSignatures.resolve(context, "concat", operation, List.of(left, right));
    }
    String sign = operation.operator.getText().toUpperCase(Locale.ROOT);
    ArithmeticOperator operator = ArithmeticOperator.of(sign).orElseThrow();
    DataType a = literalDecimal(left, right);
    DataType b = literalDecimal(right, left);
    Optional<DataType> result = context.coercion().forArithmetic(operator, a, b);
    if (result.isEmpty()) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              operation,
              "'" + sign + "' does not take " + left.type().ddl() + " and " + right.type().ddl(),
              hint(sign, left, right));
      return Typed.unknown(List.of(left, right));
    }
    return Typed.of(result.get(), nullable(operator, result.get(), left, right), left, right);
  }

  private static String hint(String sign, Typed left, Typed right) {
    boolean strings = left.is(Simple.STRING) || right.is(Simple.STRING);
    return strings && sign.equals("+") ? "texts are put together by || or concat" : "";
  }

  /** An integer literal beside a decimal is a decimal of just its digits, unless it is a byte. */
  private static DataType literalDecimal(Typed literal, Typed other) {
    if (other.type() instanceof DataType.Decimal
        && TypeFamily.INTEGRAL.contains(literal.type())
        && !literal.is(Simple.BYTE)
        && literal.literal().isPresent()
        && literal.literal().get() instanceof BigInteger value) {
      return new DataType.Decimal(value.abs().toString().length(), 0);
    }
    return literal.type();
  }

  private static boolean nullable(
      ArithmeticOperator operator, DataType result, Typed left, Typed right) {
    boolean divides =
        operator == ArithmeticOperator.DIVIDE
            || operator == ArithmeticOperator.REMAINDER
            || operator == ArithmeticOperator.INTEGRAL_DIVIDE;
    boolean numbers = Types.isNumeric(left.type()) && Types.isNumeric(right.type());
    return divides
        || left.nullable()
        || right.nullable()
        || result instanceof DataType.Decimal
        || !numbers;
  }

  Typed unary(ArithmeticUnaryContext operation) {
    Typed value = resolver.type(operation.valueExpression());
    boolean bits = operation.operator.getType() == SqlBaseLexer.TILDE;
    Optional<DataType> type =
        Types.isInterval(value.type()) && !bits
            ? Optional.of(value.type())
            : context
                .coercion()
                .implicitCast(value.type(), bits ? TypeFamily.INTEGRAL : TypeFamily.NUMERIC);
    if (type.isEmpty()) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              operation,
              "'" + operation.operator.getText() + "' does not take " + value.type().ddl(),
              "");
      return Typed.unknown(List.of(value));
    }
    return Typed.of(
        type.get(), value.nullable() || Nullability.ofCast(value.type(), type.get()), value);
  }

  /** Operands in a row are looked at one after the other: there may be thousands. */
  Typed logical(LogicalBinaryContext logical) {
    List<BooleanExpressionContext> operands = new ArrayList<>();
    BooleanExpressionContext left = logical;
    while (left instanceof LogicalBinaryContext binary) {
      operands.add(binary.right);
      left = binary.left;
    }
    operands.add(left);
    Collections.reverse(operands);
    String operator = logical.operator.getText().toUpperCase(Locale.ROOT);
    List<Typed> values = new ArrayList<>();
    for (BooleanExpressionContext operand : operands) {
      Typed value = resolver.type(operand);
      values.add(value);
      if (value.isKnown() && !value.is(Simple.BOOLEAN) && !value.is(Simple.VOID)) {
        notBoolean(operand, value, operator + " joins conditions");
      }
    }
    boolean nullable = values.stream().anyMatch(Typed::nullable);
    return Typed.of(Simple.BOOLEAN, nullable, values);
  }

  Typed not(LogicalNotContext not) {
    Typed value = resolver.type(not.booleanExpression());
    if (context.coercion().implicitCast(value.type(), Simple.BOOLEAN).isEmpty()) {
      notBoolean(not.booleanExpression(), value, "NOT takes a condition");
    }
    return Typed.of(Simple.BOOLEAN, value.nullable(), value);
  }

  private void notBoolean(ParserRuleContext place, Typed value, String rule) {
    context
        .findings()
        .report(
            ProblemKind.CONDITION,
            place,
            rule + ", and this is " + value.type().ddl(),
            Conditions.hint(value));
  }
}
