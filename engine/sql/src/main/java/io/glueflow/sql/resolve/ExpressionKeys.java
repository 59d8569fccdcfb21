// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.ArithmeticBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.ColumnReferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.ComparisonContext;
import io.glueflow.sql.grammar.SqlBaseParser.DereferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.LogicalBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.ParenthesizedExpressionContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import io.glueflow.sql.grammar.antlr.tree.TerminalNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that are the same for expressions that are the same, however they are written. */
final class ExpressionKeys {

  private final Function<ParserRuleContext, String> column;

  /** With the key of a column's name. */
  ExpressionKeys(Function<ParserRuleContext, String> column) {
    this.column = column;
  }

  String of(ParseTree tree) {
    if (tree instanceof TerminalNode token) {
      int kind = token.getSymbol().getType();
      boolean literal =
          kind == SqlBaseLexer.STRING_LITERAL
              || kind == SqlBaseLexer.DOUBLEQUOTED_STRING
              || kind == SqlBaseLexer.BACKQUOTED_IDENTIFIER;
      return literal ? token.getText() : token.getText().toUpperCase(Locale.ROOT);
    }
    if (tree instanceof ColumnReferenceContext || isName(tree)) {
      return column.apply((ParserRuleContext) tree);
    }
    if (tree instanceof ParenthesizedExpressionContext inner) {
      return of(inner.expression());
    }
    if (tree instanceof ArithmeticBinaryContext operation) {
      return binary(operation.operator.getText(), operation.left, operation.right);
    }
    if (tree instanceof LogicalBinaryContext operation) {
      return binary(operation.operator.getText(), operation.left, operation.right);
    }
    if (tree instanceof ComparisonContext comparison) {
      return binary(comparison.comparisonOperator().getText(), comparison.left, comparison.right);
    }
    return tree.getChildCount() == 1 ? of(tree.getChild(0)) : children(tree);
  }

  private static boolean isName(ParseTree tree) {
    return tree instanceof DereferenceContext name
        && (name.base instanceof ColumnReferenceContext || isName(name.base));
  }

  private String children(ParseTree tree) {
    return IntStream.range(0, tree.getChildCount())
        .mapToObj(i -> of(tree.getChild(i)))
        .collect(Collectors.joining(" "));
  }

  private String binary(String operator, ParseTree left, ParseTree right) {
    List<String> sides = List.of(of(left), of(right));
    return switch (operator.toUpperCase(Locale.ROOT)) {
      case "+", "*", "AND", "OR", "=", "==", "<=>", "&", "|", "^" ->
          sides.stream().sorted().collect(Collectors.joining(sign(operator), "(", ")"));
      case ">" -> "(" + sides.get(1) + "<" + sides.get(0) + ")";
      case ">=" -> "(" + sides.get(1) + "<=" + sides.get(0) + ")";
      default ->
          Stream.of(sides.get(0), sides.get(1)).collect(Collectors.joining(operator, "(", ")"));
    };
  }

  private static String sign(String operator) {
    return operator.equals("==") ? "=" : operator.toUpperCase(Locale.ROOT);
  }
}
