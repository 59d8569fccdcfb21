// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser;
import io.glueflow.sql.grammar.SqlBaseParser.DataTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.SingleStatementContext;
import io.glueflow.sql.grammar.SqlBaseParser.SingleTableSchemaContext;
import io.glueflow.sql.grammar.SqlBaseParser.StatementDefaultContext;
import io.glueflow.sql.grammar.antlr.BailErrorStrategy;
import io.glueflow.sql.grammar.antlr.CommonTokenStream;
import io.glueflow.sql.grammar.antlr.DefaultErrorStrategy;
import io.glueflow.sql.grammar.antlr.atn.PredictionMode;
import io.glueflow.sql.grammar.antlr.misc.ParseCancellationException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Parses texts by Spark's own grammar, with Spark's default settings. */
public final class SqlParser {

  private static final int MAXIMUM_DEPTH = 250;

  private final SparkLine line;

  /** The parser of a line of Spark. */
  public SqlParser(SparkLine line) {
    this.line = line;
  }

  /** The line of Spark whose texts it parses. */
  public SparkLine line() {
    return line;
  }

  /** An expression, with or without an alias. */
  public Parsed<NamedExpressionContext> expression(String text) {
    Optional<NamedExpressionContext> plain = PlainParser.parse(text);
    return plain.isPresent() ? new Parsed.Tree<>(plain.get()) : parsed(text);
  }

  /** By Spark's own parser. */
  Parsed<NamedExpressionContext> parsed(String text) {
    return parse(text, TextKind.EXPRESSION, parser -> parser.singleExpression().namedExpression());
  }

  /** A data type, such as {@code ARRAY<INT>}. */
  public Parsed<DataTypeContext> dataType(String text) {
    return parse(text, TextKind.DATA_TYPE, parser -> parser.singleDataType().dataType());
  }

  /** The columns of a table, such as {@code id INT, name STRING}. */
  public Parsed<SingleTableSchemaContext> tableSchema(String text) {
    return parse(text, TextKind.TABLE_SCHEMA, SqlBaseParser::singleTableSchema);
  }

  /** A query; semicolons may follow it. */
  public Parsed<QueryContext> query(String text) {
    Parsed<SingleStatementContext> statement =
        parse(text, TextKind.QUERY, SqlBaseParser::singleStatement);
    if (statement instanceof Parsed.Tree<SingleStatementContext> parsed) {
      return parsed.tree().statement() instanceof StatementDefaultContext query
          ? new Parsed.Tree<>(query.query())
          : new Parsed.Wrong<>(noQuery(parsed.tree()));
    }
    return statement instanceof Parsed.Wrong<SingleStatementContext> wrong
        ? new Parsed.Wrong<>(wrong.problem())
        : new Parsed.Unclear<>();
  }

  private static SyntaxProblem noQuery(SingleStatementContext statement) {
    var first = statement.getStart();
    return new SyntaxProblem(
        first.getStartIndex(),
        first.getText().length(),
        first.getText().toUpperCase(Locale.ROOT) + " is not a query",
        "only a query can stand here, such as SELECT … FROM …");
  }

  /** Whether brackets are nested so deeply that looking ahead would take for ever. */
  private static boolean isTooDeep(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' || c == '<' ? 1 : 0;
      depth -= c == ')' || c == ']' || c == '>' ? 1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest > MAXIMUM_DEPTH;
  }

  private <T> Parsed<T> parse(String text, TextKind kind, Function<SqlBaseParser, T> rule) {
    if (isTooDeep(text)) {
      return new Parsed.Unclear<>();
    }
    SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseStream(text));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    SqlBaseParser parser = new SqlBaseParser(tokens);
    parser.removeErrorListeners();
    try {
      T tree = parse(parser, tokens, rule);
      return lexer.has_unclosed_bracketed_comment
          ? new Parsed.Wrong<>(new SyntaxDiagnosis(text, kind, tokens).unclosedComment())
          : new Parsed.Tree<>(tree);
    } catch (SyntaxException e) {
      Parsed.Wrong<T> wrong =
          new Parsed.Wrong<>(new SyntaxDiagnosis(text, kind, tokens).problem(e));
      return line == SparkLine.SPARK_3_5
          ? wrong
          : later(text, kind, e.found().getStartIndex(), wrong);
    } catch (StackOverflowError e) {
      return new Parsed.Unclear<>();
    }
  }

  /** What a later Spark says to what Spark 3.5 refuses at a place. */
  private static <T> Parsed<T> later(
      String text, TextKind kind, int refusedAt, Parsed.Wrong<T> wrong) {
    Optional<SyntaxProblem> misfit = LaterGrammar.misfit(text, kind);
    if (misfit.isEmpty()) {
      return new Parsed.Unclear<>();
    }
    // further on: what Spark 3.5 refuses is right, and what follows is wrong
    return misfit.get().offset() > refusedAt ? new Parsed.Wrong<>(misfit.get()) : wrong;
  }

  /** The fast prediction first; what it cannot parse may still be right. */
  private static <T> T parse(
      SqlBaseParser parser, CommonTokenStream tokens, Function<SqlBaseParser, T> rule) {
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return rule.apply(parser);
    } catch (ParseCancellationException e) {
      tokens.seek(0);
      parser.reset();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(new DefaultErrorStrategy());
      parser.addErrorListener(new FirstError());
      return rule.apply(parser);
    }
  }
}
