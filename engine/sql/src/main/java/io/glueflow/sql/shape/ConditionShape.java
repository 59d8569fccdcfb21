// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.shape;

import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.BooleanExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.ColumnReferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.ComparisonContext;
import io.glueflow.sql.grammar.SqlBaseParser.DereferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.LogicalBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.ParenthesizedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicateContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicatedContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.ValueExpressionDefaultContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import io.glueflow.sql.parse.Parsed;
import io.glueflow.sql.parse.SqlParser;
import io.glueflow.sql.shape.Conjunct.Form;
import java.util.ArrayList;
import java.util.List;

/** Takes conditions apart. */
public final class ConditionShape {

  private ConditionShape() {}

  /** The conditions that AND joins; none of a text that cannot be parsed. */
  public static List<Conjunct> conjuncts(String text) {
    List<Conjunct> conjuncts = new ArrayList<>();
    Parsed<NamedExpressionContext> parsed = new SqlParser(SparkLine.SPARK_3_5).expression(text);
    if (parsed instanceof Parsed.Tree<NamedExpressionContext> tree) {
      collect(tree.tree().expression().booleanExpression(), conjuncts);
    }
    return conjuncts;
  }

  private static void collect(BooleanExpressionContext condition, List<Conjunct> conjuncts) {
    if (condition instanceof LogicalBinaryContext binary
        && binary.operator.getType() == SqlBaseLexer.AND) {
      collect(binary.left, conjuncts);
      collect(binary.right, conjuncts);
      return;
    }
    ParseTree inner = bare(condition);
    if (inner != condition && inner instanceof BooleanExpressionContext parenthesized) {
      collect(parenthesized, conjuncts);
      return;
    }
    List<String> columns = new ArrayList<>();
    columns(condition, columns);
    int start = condition.getStart().getStartIndex();
    int length = condition.getStop().getStopIndex() + 1 - start;
    conjuncts.add(new Conjunct(start, length, form(condition), columns));
  }

  private static Form form(BooleanExpressionContext condition) {
    if (!(condition instanceof PredicatedContext predicated)) {
      return Form.OTHER;
    }
    if (predicated.predicate() != null) {
      return isColumn(predicated.valueExpression()) && isPushable(predicated.predicate())
          ? Form.COLUMN_AND_CONSTANT
          : Form.OTHER;
    }
    if (bare(predicated) instanceof ComparisonContext comparison) {
      boolean left = isColumn(comparison.left);
      boolean right = isColumn(comparison.right);
      if (left && right) {
        int operator = comparison.comparisonOperator().getStart().getType();
        boolean equal = operator == SqlBaseLexer.EQ || operator == SqlBaseLexer.NSEQ;
        return equal ? Form.EQUAL_COLUMNS : Form.OTHER;
      }
      boolean constant =
          (left && isConstant(comparison.right)) || (right && isConstant(comparison.left));
      return constant ? Form.COLUMN_AND_CONSTANT : Form.OTHER;
    }
    return isColumn(predicated) ? Form.COLUMN_AND_CONSTANT : Form.OTHER;
  }

  private static boolean isPushable(PredicateContext predicate) {
    int kind = predicate.kind.getType();
    boolean known =
        kind == SqlBaseLexer.IN
            || kind == SqlBaseLexer.BETWEEN
            || kind == SqlBaseLexer.NULL
            || kind == SqlBaseLexer.LIKE;
    return known && isConstant(predicate);
  }

  private static boolean isColumn(ParseTree tree) {
    ParseTree inner = bare(tree);
    return inner instanceof ColumnReferenceContext
        || (inner instanceof DereferenceContext field && isColumn(field.base));
  }

  private static boolean isConstant(ParseTree tree) {
    if (tree instanceof ColumnReferenceContext || tree instanceof QueryContext) {
      return false;
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      if (!isConstant(tree.getChild(i))) {
        return false;
      }
    }
    return true;
  }

  private static void columns(ParseTree tree, List<String> columns) {
    if (tree instanceof DereferenceContext field && isColumn(field)) {
      columns.add(name(field));
    } else if (tree instanceof ColumnReferenceContext column) {
      columns.add(name(column));
    } else {
      for (int i = 0; i < tree.getChildCount(); i++) {
        columns(tree.getChild(i), columns);
      }
    }
  }

  private static String name(ParserRuleContext column) {
    return column.getText().replace("`", "");
  }

  /** What stands inside of parentheses and of rules that only wrap another one. */
  private static ParseTree bare(ParseTree tree) {
    ParseTree inner = tree;
    while (true) {
      if (inner instanceof ParenthesizedExpressionContext parenthesized) {
        inner = parenthesized.expression();
      } else if (inner.getChildCount() == 1
          && (inner instanceof PredicatedContext
              || inner instanceof ValueExpressionDefaultContext
              || inner instanceof ExpressionContext)) {
        inner = inner.getChild(0);
      } else {
        return inner;
      }
    }
  }
}
