// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.BooleanLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.BooleanValueContext;
import io.glueflow.sql.grammar.SqlBaseParser.CastContext;
import io.glueflow.sql.grammar.SqlBaseParser.ColumnReferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.ConstantContext;
import io.glueflow.sql.grammar.SqlBaseParser.ConstantDefaultContext;
import io.glueflow.sql.grammar.SqlBaseParser.DataTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.DecimalLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.DereferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionArgumentContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionNameContext;
import io.glueflow.sql.grammar.SqlBaseParser.IdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.IntegerLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.NonReservedContext;
import io.glueflow.sql.grammar.SqlBaseParser.NullLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.NumberContext;
import io.glueflow.sql.grammar.SqlBaseParser.NumericLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.ParenthesizedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.PrimaryExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.PrimitiveDataTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.QualifiedNameContext;
import io.glueflow.sql.grammar.SqlBaseParser.QuotedIdentifierAlternativeContext;
import io.glueflow.sql.grammar.SqlBaseParser.QuotedIdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.SearchedCaseContext;
import io.glueflow.sql.grammar.SqlBaseParser.StarContext;
import io.glueflow.sql.grammar.SqlBaseParser.StrictIdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.StringLitContext;
import io.glueflow.sql.grammar.SqlBaseParser.StringLiteralContext;
import io.glueflow.sql.grammar.SqlBaseParser.TypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.UnquotedIdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.WhenClauseContext;
import io.glueflow.sql.grammar.antlr.Token;

/** Parses what stands between the operators of a plain expression. */
final class PlainValues {

  private final PlainTokens tokens;
  private final PlainParser parser;

  PlainValues(PlainTokens tokens, PlainParser parser) {
    this.tokens = tokens;
    this.parser = parser;
  }

  /** Whether a sign comes next that is not part of a number. */
  boolean isSigned() {
    return tokens.kind() == SqlBaseLexer.PLUS
        || (tokens.kind() == SqlBaseLexer.MINUS && !isNumber(tokens.kindBehind()));
  }

  private static boolean isNumber(int kind) {
    return kind == SqlBaseLexer.INTEGER_VALUE || kind == SqlBaseLexer.DECIMAL_VALUE;
  }

  PrimaryExpressionContext primary() throws NotPlainException {
    return switch (tokens.kind()) {
      case SqlBaseLexer.LEFT_PAREN -> parenthesized();
      case SqlBaseLexer.CASE -> choice();
      case SqlBaseLexer.CAST -> cast();
      case SqlBaseLexer.ASTERISK -> star();
      case SqlBaseLexer.MINUS,
          SqlBaseLexer.INTEGER_VALUE,
          SqlBaseLexer.DECIMAL_VALUE,
          SqlBaseLexer.STRING_LITERAL,
          SqlBaseLexer.NULL,
          SqlBaseLexer.TRUE,
          SqlBaseLexer.FALSE ->
          constant();
      default -> tokens.kindBehind() == SqlBaseLexer.LEFT_PAREN ? call() : column();
    };
  }

  private PrimaryExpressionContext base() {
    return tokens.begin(new PrimaryExpressionContext(null, -1));
  }

  private PrimaryExpressionContext parenthesized() throws NotPlainException {
    ParenthesizedExpressionContext inner = new ParenthesizedExpressionContext(base());
    tokens.take(inner, SqlBaseLexer.LEFT_PAREN);
    tokens.add(inner, parser.expression());
    tokens.take(inner, SqlBaseLexer.RIGHT_PAREN);
    return tokens.end(inner);
  }

  private PrimaryExpressionContext star() throws NotPlainException {
    StarContext star = new StarContext(base());
    tokens.take(star, SqlBaseLexer.ASTERISK);
    return tokens.end(star);
  }

  private PrimaryExpressionContext choice() throws NotPlainException {
    SearchedCaseContext choice = new SearchedCaseContext(base());
    tokens.take(choice, SqlBaseLexer.CASE);
    do {
      WhenClauseContext when = tokens.begin(new WhenClauseContext(null, -1));
      tokens.take(when, SqlBaseLexer.WHEN);
      when.condition = parser.expression();
      tokens.add(when, when.condition);
      tokens.take(when, SqlBaseLexer.THEN);
      when.result = parser.expression();
      tokens.add(when, when.result);
      tokens.add(choice, tokens.end(when));
    } while (tokens.kind() == SqlBaseLexer.WHEN);
    if (tokens.takeIf(choice, SqlBaseLexer.ELSE)) {
      choice.elseExpression = parser.expression();
      tokens.add(choice, choice.elseExpression);
    }
    tokens.take(choice, SqlBaseLexer.END);
    return tokens.end(choice);
  }

  private PrimaryExpressionContext cast() throws NotPlainException {
    CastContext cast = new CastContext(base());
    cast.name = tokens.take(cast, SqlBaseLexer.CAST);
    tokens.take(cast, SqlBaseLexer.LEFT_PAREN);
    tokens.add(cast, parser.expression());
    tokens.take(cast, SqlBaseLexer.AS);
    PrimitiveDataTypeContext type =
        new PrimitiveDataTypeContext(tokens.begin(new DataTypeContext(null, -1)));
    TypeContext name = tokens.begin(new TypeContext(null, -1));
    tokens.takeOneOf(
        name,
        SqlBaseLexer.STRING,
        SqlBaseLexer.INT,
        SqlBaseLexer.BIGINT,
        SqlBaseLexer.DOUBLE,
        SqlBaseLexer.DECIMAL,
        SqlBaseLexer.DATE,
        SqlBaseLexer.TIMESTAMP,
        SqlBaseLexer.BOOLEAN);
    tokens.add(type, tokens.end(name));
    if (tokens.takeIf(type, SqlBaseLexer.LEFT_PAREN)) {
      tokens.take(type, SqlBaseLexer.INTEGER_VALUE);
      while (tokens.takeIf(type, SqlBaseLexer.COMMA)) {
        tokens.take(type, SqlBaseLexer.INTEGER_VALUE);
      }
      tokens.take(type, SqlBaseLexer.RIGHT_PAREN);
    }
    tokens.add(cast, tokens.end(type));
    tokens.take(cast, SqlBaseLexer.RIGHT_PAREN);
    return tokens.end(cast);
  }

  private PrimaryExpressionContext constant() throws NotPlainException {
    ConstantDefaultContext constant = new ConstantDefaultContext(base());
    tokens.add(constant, literal(tokens.begin(new ConstantContext(null, -1))));
    return tokens.end(constant);
  }

  private ConstantContext literal(ConstantContext base) throws NotPlainException {
    switch (tokens.kind()) {
      case SqlBaseLexer.NULL -> {
        NullLiteralContext literal = new NullLiteralContext(base);
        tokens.take(literal, SqlBaseLexer.NULL);
        return tokens.end(literal);
      }
      case SqlBaseLexer.TRUE, SqlBaseLexer.FALSE -> {
        BooleanLiteralContext literal = new BooleanLiteralContext(base);
        BooleanValueContext value = tokens.begin(new BooleanValueContext(null, -1));
        tokens.take(value, tokens.kind());
        tokens.add(literal, tokens.end(value));
        return tokens.end(literal);
      }
      case SqlBaseLexer.STRING_LITERAL -> {
        StringLiteralContext literal = new StringLiteralContext(base);
        StringLitContext text = tokens.begin(new StringLitContext(null, -1));
        tokens.take(text, SqlBaseLexer.STRING_LITERAL);
        tokens.add(literal, tokens.end(text));
        return tokens.end(literal);
      }
      default -> {
        NumericLiteralContext literal = new NumericLiteralContext(base);
        tokens.add(literal, number(tokens.begin(new NumberContext(null, -1))));
        return tokens.end(literal);
      }
    }
  }

  private NumberContext number(NumberContext base) throws NotPlainException {
    boolean negative = tokens.kind() == SqlBaseLexer.MINUS;
    int kind = negative ? tokens.kindBehind() : tokens.kind();
    NumberContext number =
        kind == SqlBaseLexer.INTEGER_VALUE
            ? new IntegerLiteralContext(base)
            : new DecimalLiteralContext(base);
    tokens.takeIf(number, SqlBaseLexer.MINUS);
    tokens.take(number, kind);
    return tokens.end(number);
  }

  private PrimaryExpressionContext column() throws NotPlainException {
    Token first = tokens.peek();
    ColumnReferenceContext column = new ColumnReferenceContext(base());
    tokens.add(column, identifier());
    PrimaryExpressionContext whole = tokens.end(column);
    while (tokens.kind() == SqlBaseLexer.DOT) {
      DereferenceContext field =
          new DereferenceContext(tokens.begin(new PrimaryExpressionContext(null, -1), first));
      field.base = whole;
      tokens.add(field, whole);
      tokens.take(field, SqlBaseLexer.DOT);
      field.fieldName = identifier();
      tokens.add(field, field.fieldName);
      whole = tokens.end(field);
    }
    return whole;
  }

  private PrimaryExpressionContext call() throws NotPlainException {
    int most = Words.plainArguments(tokens.kind());
    FunctionCallContext call = new FunctionCallContext(base());
    FunctionNameContext name = tokens.begin(new FunctionNameContext(null, -1));
    QualifiedNameContext qualified = tokens.begin(new QualifiedNameContext(null, -1));
    tokens.add(qualified, identifier(most >= 0));
    tokens.add(name, tokens.end(qualified));
    tokens.add(call, tokens.end(name));
    tokens.take(call, SqlBaseLexer.LEFT_PAREN);
    if (tokens.kind() != SqlBaseLexer.RIGHT_PAREN) {
      do {
        FunctionArgumentContext argument = tokens.begin(new FunctionArgumentContext(null, -1));
        tokens.add(argument, parser.expression());
        tokens.add(call, tokens.end(argument));
        call.functionArgument = argument;
        call.argument.add(argument);
      } while (tokens.takeIf(call, SqlBaseLexer.COMMA));
    }
    tokens.take(call, SqlBaseLexer.RIGHT_PAREN);
    if (most >= 0 && call.argument.size() > most) {
      throw new NotPlainException();
    }
    return tokens.end(call);
  }

  private IdentifierContext identifier() throws NotPlainException {
    return identifier(Words.isName(tokens.kind()));
  }

  private IdentifierContext identifier(boolean word) throws NotPlainException {
    IdentifierContext identifier = tokens.begin(new IdentifierContext(null, -1));
    tokens.add(identifier, strict(tokens.begin(new StrictIdentifierContext(null, -1)), word));
    return tokens.end(identifier);
  }

  private StrictIdentifierContext strict(StrictIdentifierContext base, boolean word)
      throws NotPlainException {
    int kind = tokens.kind();
    if (kind == SqlBaseLexer.BACKQUOTED_IDENTIFIER) {
      QuotedIdentifierAlternativeContext alternative = new QuotedIdentifierAlternativeContext(base);
      QuotedIdentifierContext quoted = tokens.begin(new QuotedIdentifierContext(null, -1));
      tokens.take(quoted, kind);
      tokens.add(alternative, tokens.end(quoted));
      return tokens.end(alternative);
    }
    UnquotedIdentifierContext unquoted = new UnquotedIdentifierContext(base);
    if (word && kind != SqlBaseLexer.IDENTIFIER) {
      NonReservedContext name = tokens.begin(new NonReservedContext(null, -1));
      tokens.take(name, kind);
      tokens.add(unquoted, tokens.end(name));
    } else {
      tokens.take(unquoted, SqlBaseLexer.IDENTIFIER);
    }
    return tokens.end(unquoted);
  }
}
