// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.TypeFamily;
import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.ComparisonContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicateContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicatedContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What compares values and yields a condition. */
final class Predicates {

  private final ExpressionResolver resolver;
  private final Context context;
  private final Subqueries subqueries;
  private final TextComparisons texts;
  private final NullComparisons nulls;

  Predicates(ExpressionResolver resolver, Context context, Subqueries subqueries) {
    this.resolver = resolver;
    this.context = context;
    this.subqueries = subqueries;
    this.texts = new TextComparisons(context.findings());
    this.nulls = new NullComparisons(context.findings());
  }

  Typed comparison(ComparisonContext comparison) {
    Typed left = resolver.type(comparison.left);
    Typed right = resolver.type(comparison.right);
    int operator = comparison.comparisonOperator().getStart().getType();
    boolean equality =
        operator == SqlBaseLexer.EQ
            || operator == SqlBaseLexer.NEQ
            || operator == SqlBaseLexer.NEQJ
            || operator == SqlBaseLexer.NSEQ;
    texts.compared(comparison, comparison.left, left, comparison.right, right);
    if (operator != SqlBaseLexer.NSEQ) {
      nulls.compared(comparison, comparison.left, comparison.right, asNullTest(operator));
    }
    Typed compared = compared(comparison, left, right, equality);
    return operator == SqlBaseLexer.NSEQ ? alike(left, right) : compared;
  }

  /** What is meant by a comparison with NULL; empty when nobody knows. */
  private static String asNullTest(int operator) {
    return switch (operator) {
      case SqlBaseLexer.EQ -> "IS NULL";
      case SqlBaseLexer.NEQ, SqlBaseLexer.NEQJ -> "IS NOT NULL";
      default -> "";
    };
  }

  private Typed compared(ParserRuleContext place, Typed left, Typed right, boolean equality) {
    Optional<DataType> common =
        equality
            ? context.coercion().forComparison(left.type(), right.type())
            : context.coercion().forOrdering(left.type(), right.type());
    if (common.isEmpty()) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              place,
              left.type().ddl() + " cannot be compared with " + right.type().ddl(),
              DateTexts.hint(place));
    }
    boolean nullable =
        left.nullable()
            || right.nullable()
            || isNarrowed(left, right)
            || isNarrowed(right, left)
            || common.map(type -> losesValues(left, right, type)).orElse(true);
    return Typed.of(Simple.BOOLEAN, nullable, left, right);
  }

  /** Whether an integer literal beside a decimal becomes one of just its digits. */
  private static boolean isNarrowed(Typed literal, Typed other) {
    return other.type() instanceof DataType.Decimal
        && literal.literal().isPresent()
        && TypeFamily.INTEGRAL.contains(literal.type());
  }

  private static boolean losesValues(Typed left, Typed right, DataType common) {
    return Nullability.ofCast(left.type(), common) || Nullability.ofCast(right.type(), common);
  }

  Typed predicated(PredicatedContext predicated) {
    if (predicated.predicate() == null) {
      return resolver.type(predicated.valueExpression());
    }
    PredicateContext predicate = predicated.predicate();
    if (predicate.kind.getType() == SqlBaseLexer.IN && predicate.query() != null) {
      return subqueries.in(predicated);
    }
    Typed value = resolver.type(predicated.valueExpression());
    return switch (predicate.kind.getType()) {
      case SqlBaseLexer.BETWEEN -> between(predicated, value);
      case SqlBaseLexer.IN -> in(predicated, value);
      case SqlBaseLexer.RLIKE, SqlBaseLexer.LIKE, SqlBaseLexer.ILIKE -> like(predicated, value);
      case SqlBaseLexer.NULL -> Typed.of(Simple.BOOLEAN, false, value);
      case SqlBaseLexer.DISTINCT -> distinct(predicated, value);
      default -> truth(predicated, value);
    };
  }

  private Typed between(PredicatedContext place, Typed value) {
    Typed lower = resolver.type(place.predicate().lower);
    Typed upper = resolver.type(place.predicate().upper);
    texts.compared(place, place.valueExpression(), value, place.predicate().lower, lower);
    texts.compared(place, place.valueExpression(), value, place.predicate().upper, upper);
    nulls.compared(place, place.predicate().lower, place.predicate().upper, "");
    Typed first = compared(place, value, lower, false);
    Typed second = compared(place, value, upper, false);
    return Typed.of(Simple.BOOLEAN, first.nullable() || second.nullable(), value, lower, upper);
  }

  private Typed in(PredicatedContext place, Typed value) {
    List<Typed> all = new ArrayList<>();
    all.add(value);
    place.predicate().expression().forEach(item -> all.add(resolver.type(item)));
    texts.listed(value, place.predicate().expression(), all.subList(1, all.size()));
    nulls.listed(
        place.valueExpression(), place.predicate().expression(), place.predicate().NOT() != null);
    List<DataType> types = all.stream().map(Typed::type).toList();
    Optional<DataType> common = context.coercion().wider(types);
    if (common.isEmpty()) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              place,
              "IN compares values that do not go together: "
                  + String.join(", ", types.stream().map(DataType::ddl).distinct().toList()),
              "");
    } else if (!context.coercion().orderable(common.get())) {
      context
          .findings()
          .report(ProblemKind.TYPE, place, common.get().ddl() + " cannot be compared", "");
    }
    boolean nullable =
        all.stream()
            .anyMatch(
                typed ->
                    typed.nullable()
                        || common.isEmpty()
                        || Nullability.ofCast(typed.type(), common.get()));
    return Typed.of(Simple.BOOLEAN, nullable, all);
  }

  private Typed like(PredicatedContext place, Typed value) {
    PredicateContext predicate = place.predicate();
    String name = predicate.kind.getText().toUpperCase(Locale.ROOT);
    List<Typed> all = new ArrayList<>();
    all.add(value);
    requireText(place.valueExpression(), value, name);
    if (predicate.quantifier != null && predicate.expression().isEmpty()) {
      context
          .findings()
          .report(ProblemKind.SYNTAX, place, "there is nothing in the parentheses", "");
    }
    List<ParserRuleContext> patterns = new ArrayList<>(predicate.expression());
    if (predicate.pattern != null) {
      patterns.add(predicate.pattern);
    }
    for (ParserRuleContext pattern : patterns) {
      Typed typed = resolver.type(pattern);
      requireText(pattern, typed, name);
      all.add(typed);
    }
    if (predicate.escapeChar != null && Literals.value(predicate.escapeChar).length() != 1) {
      context
          .findings()
          .report(
              ProblemKind.SYNTAX, predicate.escapeChar, "ESCAPE is followed by one character", "");
    }
    return Typed.of(Simple.BOOLEAN, all.stream().anyMatch(Typed::nullable), all);
  }

  private void requireText(ParserRuleContext place, Typed value, String operator) {
    if (context.coercion().implicitCast(value.type(), Simple.STRING).isEmpty()) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              place,
              operator + " takes texts, and this is " + value.type().ddl(),
              "");
    }
  }

  private Typed distinct(PredicatedContext place, Typed value) {
    Typed right = resolver.type(place.predicate().right);
    texts.compared(place, place.valueExpression(), value, place.predicate().right, right);
    compared(place, value, right, true);
    return alike(value, right);
  }

  /** Whether values are the same, null or not; beside a number, a BOOLEAN stays what it is. */
  private static Typed alike(Typed left, Typed right) {
    boolean mixed = isBooleanBesideNumber(left, right) || isBooleanBesideNumber(right, left);
    boolean nullable = mixed && (left.nullable() || right.nullable());
    return Typed.of(Simple.BOOLEAN, nullable, left, right);
  }

  private static boolean isBooleanBesideNumber(Typed left, Typed right) {
    return left.is(Simple.BOOLEAN) && TypeFamily.NUMERIC.contains(right.type());
  }

  private Typed truth(PredicatedContext place, Typed value) {
    if (place.predicate().kind.getType() != SqlBaseLexer.UNKNOWN) {
      compared(place, value, Typed.of(Simple.BOOLEAN, false), true);
    }
    return Typed.of(Simple.BOOLEAN, false, value);
  }
}
