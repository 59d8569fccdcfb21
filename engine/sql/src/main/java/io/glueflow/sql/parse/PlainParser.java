// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.ArithmeticBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.ArithmeticUnaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.BooleanExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.ComparisonContext;
import io.glueflow.sql.grammar.SqlBaseParser.ComparisonOperatorContext;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.LogicalBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.LogicalNotContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicateContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicatedContext;
import io.glueflow.sql.grammar.SqlBaseParser.SingleExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.ValueExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.ValueExpressionDefaultContext;
import io.glueflow.sql.grammar.antlr.Token;
import java.util.Optional;

/**
 * Parses plain expressions as Spark's grammar does, in a fraction of the time that its parser needs
 * to load and to look ahead.
 *
 * <p>Plain is what most columns and conditions consist of: names, numbers, texts, arithmetic,
 * comparisons, AND, OR and NOT, calls of functions, CASE WHEN. Anything else, wrong texts too, is
 * left to Spark's parser. The trees are the same.
 */
final class PlainParser {

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;

  private static final int COMPARISON = 1;
  private static final int SUM = 2;
  private static final int PRODUCT = 3;
  private static final int SIGNED = 4;

  private final PlainTokens tokens;
  private final PlainValues values;

  private PlainParser(PlainTokens tokens) {
    this.tokens = tokens;
    this.values = new PlainValues(tokens, this);
  }

  /** The tree of an expression; empty when it is not plain. */
  static Optional<NamedExpressionContext> parse(String text) {
    try {
      PlainTokens tokens = new PlainTokens(new PlainLexer(text).tokens());
      PlainParser parser = new PlainParser(tokens);
      SingleExpressionContext whole = tokens.begin(new SingleExpressionContext(null, -1));
      NamedExpressionContext named = tokens.begin(new NamedExpressionContext(null, -1));
      tokens.add(named, parser.expression());
      tokens.add(whole, tokens.end(named));
      whole.stop = tokens.take(whole, Token.EOF);
      return Optional.of(named);
    } catch (NotPlainException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  ExpressionContext expression() throws NotPlainException {
    ExpressionContext expression = tokens.begin(new ExpressionContext(null, -1));
    tokens.add(expression, condition(OR));
    return tokens.end(expression);
  }

  private BooleanExpressionContext condition(int least) throws NotPlainException {
    Token first = tokens.peek();
    BooleanExpressionContext left = tokens.kind() == SqlBaseLexer.NOT ? negation() : predicated();
    while (true) {
      int strength = strength(tokens.kind());
      if (strength < least || strength == 0) {
        return left;
      }
      LogicalBinaryContext both =
          new LogicalBinaryContext(tokens.begin(new BooleanExpressionContext(null, -1), first));
      both.left = left;
      tokens.add(both, left);
      both.operator = tokens.take(both, tokens.kind());
      both.right = condition(strength + 1);
      tokens.add(both, both.right);
      left = tokens.end(both);
    }
  }

  private static int strength(int operator) {
    return switch (operator) {
      case SqlBaseLexer.AND -> AND;
      case SqlBaseLexer.OR -> OR;
      default -> 0;
    };
  }

  private BooleanExpressionContext negation() throws NotPlainException {
    LogicalNotContext not =
        new LogicalNotContext(tokens.begin(new BooleanExpressionContext(null, -1)));
    tokens.take(not, SqlBaseLexer.NOT);
    tokens.add(not, condition(NOT));
    return tokens.end(not);
  }

  private BooleanExpressionContext predicated() throws NotPlainException {
    PredicatedContext predicated =
        new PredicatedContext(tokens.begin(new BooleanExpressionContext(null, -1)));
    tokens.add(predicated, value());
    switch (tokens.kind()) {
      case SqlBaseLexer.NOT,
          SqlBaseLexer.BETWEEN,
          SqlBaseLexer.IN,
          SqlBaseLexer.LIKE,
          SqlBaseLexer.IS ->
          tokens.add(predicated, predicate());
      default -> {
        // the value itself is the condition
      }
    }
    return tokens.end(predicated);
  }

  private PredicateContext predicate() throws NotPlainException {
    PredicateContext predicate = tokens.begin(new PredicateContext(null, -1));
    if (tokens.kind() == SqlBaseLexer.IS) {
      tokens.take(predicate, SqlBaseLexer.IS);
      tokens.takeIf(predicate, SqlBaseLexer.NOT);
      predicate.kind =
          tokens.takeOneOf(predicate, SqlBaseLexer.NULL, SqlBaseLexer.TRUE, SqlBaseLexer.FALSE);
      return tokens.end(predicate);
    }
    tokens.takeIf(predicate, SqlBaseLexer.NOT);
    predicate.kind =
        tokens.takeOneOf(predicate, SqlBaseLexer.BETWEEN, SqlBaseLexer.IN, SqlBaseLexer.LIKE);
    switch (predicate.kind.getType()) {
      case SqlBaseLexer.BETWEEN -> {
        predicate.lower = value();
        tokens.add(predicate, predicate.lower);
        tokens.take(predicate, SqlBaseLexer.AND);
        predicate.upper = value();
        tokens.add(predicate, predicate.upper);
      }
      case SqlBaseLexer.LIKE -> {
        predicate.pattern = value();
        tokens.add(predicate, predicate.pattern);
      }
      default -> {
        tokens.take(predicate, SqlBaseLexer.LEFT_PAREN);
        tokens.add(predicate, expression());
        while (tokens.takeIf(predicate, SqlBaseLexer.COMMA)) {
          tokens.add(predicate, expression());
        }
        tokens.take(predicate, SqlBaseLexer.RIGHT_PAREN);
      }
    }
    return tokens.end(predicate);
  }

  private ValueExpressionContext value() throws NotPlainException {
    return value(COMPARISON);
  }

  private ValueExpressionContext value(int least) throws NotPlainException {
    Token first = tokens.peek();
    ValueExpressionContext left = values.isSigned() ? signed() : plain();
    while (true) {
      int strength = strengthOfOperator(tokens.kind());
      if (strength < least || strength == 0) {
        return left;
      }
      ValueExpressionContext base = tokens.begin(new ValueExpressionContext(null, -1), first);
      left = strength == COMPARISON ? comparison(base, left) : arithmetic(base, left, strength + 1);
    }
  }

  private static int strengthOfOperator(int operator) {
    return switch (operator) {
      case SqlBaseLexer.ASTERISK, SqlBaseLexer.SLASH, SqlBaseLexer.PERCENT -> PRODUCT;
      case SqlBaseLexer.PLUS, SqlBaseLexer.MINUS, SqlBaseLexer.CONCAT_PIPE -> SUM;
      case SqlBaseLexer.EQ,
          SqlBaseLexer.NEQ,
          SqlBaseLexer.NEQJ,
          SqlBaseLexer.LT,
          SqlBaseLexer.LTE,
          SqlBaseLexer.GT,
          SqlBaseLexer.GTE ->
          COMPARISON;
      default -> 0;
    };
  }

  private ValueExpressionContext comparison(
      ValueExpressionContext base, ValueExpressionContext left) throws NotPlainException {
    ComparisonContext comparison = new ComparisonContext(base);
    comparison.left = left;
    tokens.add(comparison, left);
    ComparisonOperatorContext operator = tokens.begin(new ComparisonOperatorContext(null, -1));
    tokens.take(operator, tokens.kind());
    tokens.add(comparison, tokens.end(operator));
    comparison.right = value(SUM);
    tokens.add(comparison, comparison.right);
    return tokens.end(comparison);
  }

  private ValueExpressionContext arithmetic(
      ValueExpressionContext base, ValueExpressionContext left, int least)
      throws NotPlainException {
    ArithmeticBinaryContext arithmetic = new ArithmeticBinaryContext(base);
    arithmetic.left = left;
    tokens.add(arithmetic, left);
    arithmetic.operator = tokens.take(arithmetic, tokens.kind());
    arithmetic.right = value(least);
    tokens.add(arithmetic, arithmetic.right);
    return tokens.end(arithmetic);
  }

  private ValueExpressionContext signed() throws NotPlainException {
    ArithmeticUnaryContext signed =
        new ArithmeticUnaryContext(tokens.begin(new ValueExpressionContext(null, -1)));
    signed.operator = tokens.takeOneOf(signed, SqlBaseLexer.MINUS, SqlBaseLexer.PLUS);
    tokens.add(signed, value(SIGNED));
    return tokens.end(signed);
  }

  private ValueExpressionContext plain() throws NotPlainException {
    ValueExpressionDefaultContext plain =
        new ValueExpressionDefaultContext(tokens.begin(new ValueExpressionContext(null, -1)));
    tokens.add(plain, values.primary());
    return tokens.end(plain);
  }
}
