// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.ArithmeticBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.BooleanLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.ComparisonContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.SqlBaseParser.NumericLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.ParenthesizedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.StringLiteralContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that Spark makes of expressions that are given none; of the usual ones, not of all. */
final class GivenNames {

  private static final Set<String> FUNCTIONS =
      Set.of(
          "count",
          "sum",
          "min",
          "max",
          "avg",
          "upper",
          "lower",
          "length",
          "coalesce",
          "concat",
          "year",
          "month",
          "abs");

  private GivenNames() {}

  /** The name, when it is surely known. */
  static Optional<String> of(ParseTree tree) {
    ParseTree inner = tree;
    while (inner.getChildCount() == 1 && !isLiteral(inner)) {
      List<String> parts = Columns.nameParts(inner);
      if (!parts.isEmpty()) {
        return Optional.of(parts.get(0)).filter(name -> parts.size() == 1);
      }
      inner = inner.getChild(0);
    }
    if (inner instanceof ParenthesizedExpressionContext parentheses) {
      return of(parentheses.expression());
    }
    if (inner instanceof StringLiteralContext text) {
      return Optional.of(
          text.stringLit().stream().map(Literals::value).collect(Collectors.joining()));
    }
    if (inner instanceof NumericLiteralContext number) {
      return Optional.of(number.getText())
          .filter(text -> number.getStop().getType() == SqlBaseLexer.INTEGER_VALUE);
    }
    if (inner instanceof ArithmeticBinaryContext operation && operation.CONCAT_PIPE() == null) {
      return binary(operation.left, Names.lower(operation.operator.getText()), operation.right);
    }
    if (inner instanceof ComparisonContext comparison) {
      String sign = comparison.comparisonOperator().getText();
      return Set.of("=", "<", ">", "<=", ">=").contains(sign)
          ? binary(comparison.left, sign, comparison.right)
          : Optional.empty();
    }
    return inner instanceof FunctionCallContext call ? call(call) : Optional.empty();
  }

  private static boolean isLiteral(ParseTree tree) {
    return tree instanceof StringLiteralContext
        || tree instanceof NumericLiteralContext
        || tree instanceof BooleanLiteralContext;
  }

  private static Optional<String> binary(ParseTree left, String sign, ParseTree right) {
    return of(left).flatMap(a -> of(right).map(b -> "(" + a + " " + sign + " " + b + ")"));
  }

  private static Optional<String> call(FunctionCallContext call) {
    String name = Names.lower(call.functionName().getText());
    if (!FUNCTIONS.contains(name) || call.where != null || call.windowSpec() != null) {
      return Optional.empty();
    }
    boolean rows = call.argument.size() == 1 && Stars.in(call.argument.get(0)).isPresent();
    if (rows) {
      return call.getText().equalsIgnoreCase("count(*)")
          ? Optional.of("count(1)")
          : Optional.empty();
    }
    List<Optional<String>> arguments = call.argument.stream().map(GivenNames::of).toList();
    if (arguments.isEmpty() || !arguments.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    boolean distinct = call.setQuantifier() != null && call.setQuantifier().DISTINCT() != null;
    return Optional.of(
        name
            + "("
            + (distinct ? "DISTINCT " : "")
            + arguments.stream().map(Optional::get).collect(Collectors.joining(", "))
            + ")");
  }
}
