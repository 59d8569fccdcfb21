// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.SqlBaseParser.Any_valueContext;
import io.glueflow.sql.grammar.SqlBaseParser.ArithmeticBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.ArithmeticUnaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.BooleanLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.CastContext;
import io.glueflow.sql.grammar.SqlBaseParser.ColumnReferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.ComparisonContext;
import io.glueflow.sql.grammar.SqlBaseParser.CurrentLikeContext;
import io.glueflow.sql.grammar.SqlBaseParser.DereferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.ExistsContext;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.ExtractContext;
import io.glueflow.sql.grammar.SqlBaseParser.FirstContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.SqlBaseParser.IntervalLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.LambdaContext;
import io.glueflow.sql.grammar.SqlBaseParser.LastContext;
import io.glueflow.sql.grammar.SqlBaseParser.LogicalBinaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.LogicalNotContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedParameterLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.NullLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.NumericLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.OverlayContext;
import io.glueflow.sql.grammar.SqlBaseParser.ParenthesizedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.PercentileContext;
import io.glueflow.sql.grammar.SqlBaseParser.PosParameterLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.PositionContext;
import io.glueflow.sql.grammar.SqlBaseParser.PredicatedContext;
import io.glueflow.sql.grammar.SqlBaseParser.RowConstructorContext;
import io.glueflow.sql.grammar.SqlBaseParser.SearchedCaseContext;
import io.glueflow.sql.grammar.SqlBaseParser.SimpleCaseContext;
import io.glueflow.sql.grammar.SqlBaseParser.StarContext;
import io.glueflow.sql.grammar.SqlBaseParser.StringLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.StructContext;
import io.glueflow.sql.grammar.SqlBaseParser.SubqueryExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.SubscriptContext;
import io.glueflow.sql.grammar.SqlBaseParser.SubstringContext;
import io.glueflow.sql.grammar.SqlBaseParser.TimestampaddContext;
import io.glueflow.sql.grammar.SqlBaseParser.TimestampdiffContext;
import io.glueflow.sql.grammar.SqlBaseParser.TrimContext;
import io.glueflow.sql.grammar.SqlBaseParser.TypeConstructorContext;
import io.glueflow.sql.grammar.SqlBaseParserBaseVisitor;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;

/** Goes through the tree of an expression and hands each kind of it to who knows its rules. */
final class ExpressionResolver extends SqlBaseParserBaseVisitor<Typed> {

  private final Context context;
  private final Literals literals;
  private final Intervals intervals;
  private final Operators operators;
  private final Predicates predicates;
  private final Choices choices;
  private final Casts casts;
  private final Columns columns;
  private final Structs structs;
  private final FunctionCalls functions;
  private final SpecialForms forms;
  private final Subqueries subqueries;

  ExpressionResolver(Context context) {
    this.context = context;
    this.literals = new Literals(context.findings(), context.session().line());
    this.intervals = new Intervals(context.findings());
    this.operators = new Operators(this, context);
    this.subqueries = new Subqueries(this, context);
    this.predicates = new Predicates(this, context, subqueries);
    this.choices = new Choices(this, context);
    this.casts = new Casts(this, context);
    this.columns = new Columns(this, context);
    this.structs = new Structs(this, context);
    this.functions = new FunctionCalls(this, context);
    this.forms = new SpecialForms(this, context);
  }

  /** What is known of the value of a part of the text. */
  Typed type(ParserRuleContext tree) {
    int mark = context.groups().mark();
    Typed typed = tree.accept(this);
    context.groups().resolved(mark, tree, columns);
    return typed;
  }

  @Override
  public Typed visitNamedExpression(NamedExpressionContext named) {
    return type(named.expression());
  }

  @Override
  public Typed visitExpression(ExpressionContext expression) {
    return type(expression.booleanExpression());
  }

  @Override
  public Typed visitParenthesizedExpression(ParenthesizedExpressionContext inner) {
    return type(inner.expression());
  }

  @Override
  public Typed visitNumericLiteral(NumericLiteralContext number) {
    return literals.number(number.number());
  }

  @Override
  public Typed visitStringLiteral(StringLiteralContext string) {
    return literals.string(string.stringLit());
  }

  @Override
  public Typed visitBooleanLiteral(BooleanLiteralContext literal) {
    return Typed.literal(Simple.BOOLEAN, literal.booleanValue().TRUE() != null);
  }

  @Override
  public Typed visitNullLiteral(NullLiteralContext literal) {
    return Typed.ofNull();
  }

  @Override
  public Typed visitTypeConstructor(TypeConstructorContext literal) {
    return literals.typed(literal);
  }

  @Override
  public Typed visitIntervalLiteral(IntervalLiteralContext literal) {
    return intervals.of(literal.interval());
  }

  @Override
  public Typed visitPosParameterLiteral(PosParameterLiteralContext parameter) {
    return parameter(parameter);
  }

  @Override
  public Typed visitNamedParameterLiteral(NamedParameterLiteralContext parameter) {
    return parameter(parameter);
  }

  private Typed parameter(ParserRuleContext place) {
    context
        .findings()
        .report(
            ProblemKind.SYNTAX,
            place,
            "the parameter '" + place.getText() + "' has no value",
            "a parameter of the workflow is written ${name}");
    return Typed.UNKNOWN;
  }

  @Override
  public Typed visitColumnReference(ColumnReferenceContext column) {
    return columns.reference(column);
  }

  @Override
  public Typed visitDereference(DereferenceContext field) {
    return columns.dereference(field);
  }

  @Override
  public Typed visitSubscript(SubscriptContext subscript) {
    return columns.subscript(subscript);
  }

  @Override
  public Typed visitCurrentLike(CurrentLikeContext current) {
    return columns.current(current);
  }

  @Override
  public Typed visitArithmeticBinary(ArithmeticBinaryContext operation) {
    return operators.binary(operation);
  }

  @Override
  public Typed visitArithmeticUnary(ArithmeticUnaryContext operation) {
    return operators.unary(operation);
  }

  @Override
  public Typed visitComparison(ComparisonContext comparison) {
    return predicates.comparison(comparison);
  }

  @Override
  public Typed visitLogicalBinary(LogicalBinaryContext logical) {
    return operators.logical(logical);
  }

  @Override
  public Typed visitLogicalNot(LogicalNotContext not) {
    return operators.not(not);
  }

  @Override
  public Typed visitPredicated(PredicatedContext predicated) {
    return predicates.predicated(predicated);
  }

  @Override
  public Typed visitExists(ExistsContext exists) {
    return subqueries.exists(exists);
  }

  @Override
  public Typed visitSubqueryExpression(SubqueryExpressionContext subquery) {
    return subqueries.scalar(subquery);
  }

  @Override
  public Typed visitSearchedCase(SearchedCaseContext choice) {
    return choices.searched(choice);
  }

  @Override
  public Typed visitSimpleCase(SimpleCaseContext choice) {
    return choices.simple(choice);
  }

  @Override
  public Typed visitCast(CastContext cast) {
    return casts.cast(cast);
  }

  @Override
  public Typed visitStruct(StructContext struct) {
    return structs.of(struct.argument);
  }

  @Override
  public Typed visitRowConstructor(RowConstructorContext row) {
    return structs.of(row.namedExpression());
  }

  @Override
  public Typed visitFunctionCall(FunctionCallContext call) {
    return functions.call(call);
  }

  @Override
  public Typed visitFirst(FirstContext first) {
    return functions.named("first", first, first.expression());
  }

  @Override
  public Typed visitLast(LastContext last) {
    return functions.named("last", last, last.expression());
  }

  @Override
  public Typed visitAny_value(Any_valueContext any) {
    return functions.named("any_value", any, any.expression());
  }

  @Override
  public Typed visitSubstring(SubstringContext substring) {
    return forms.substring(substring);
  }

  @Override
  public Typed visitTrim(TrimContext trim) {
    return forms.trim(trim);
  }

  @Override
  public Typed visitOverlay(OverlayContext overlay) {
    return forms.overlay(overlay);
  }

  @Override
  public Typed visitPosition(PositionContext position) {
    return forms.position(position);
  }

  @Override
  public Typed visitExtract(ExtractContext extract) {
    return forms.extract(extract);
  }

  @Override
  public Typed visitTimestampadd(TimestampaddContext add) {
    return forms.timestampAdd(add);
  }

  @Override
  public Typed visitTimestampdiff(TimestampdiffContext difference) {
    return forms.timestampDifference(difference);
  }

  @Override
  public Typed visitPercentile(PercentileContext percentile) {
    return forms.percentile(percentile);
  }

  @Override
  public Typed visitLambda(LambdaContext lambda) {
    context
        .findings()
        .report(
            ProblemKind.MISPLACED,
            lambda,
            "a function written by -> stands only as an argument of functions that call it",
            "such as transform(array, x -> x + 1)");
    return Typed.UNKNOWN;
  }

  @Override
  public Typed visitStar(StarContext star) {
    context
        .findings()
        .report(ProblemKind.MISPLACED, star, "'*' stands for all columns, and not for a value", "");
    return Typed.UNKNOWN;
  }

  @Override
  protected Typed defaultResult() {
    return Typed.UNKNOWN;
  }
}
