// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.spark41.SqlBaseLexer;
import io.glueflow.sql.grammar.spark41.SqlBaseParser;
import io.glueflow.sql.grammar.spark41.antlr.BaseErrorListener;
import io.glueflow.sql.grammar.spark41.antlr.CharStreams;
import io.glueflow.sql.grammar.spark41.antlr.CommonTokenStream;
import io.glueflow.sql.grammar.spark41.antlr.RecognitionException;
import io.glueflow.sql.grammar.spark41.antlr.Recognizer;
import io.glueflow.sql.grammar.spark41.antlr.Token;
import io.glueflow.sql.grammar.spark41.antlr.misc.ParseCancellationException;
import java.util.Optional;

/**
 * The grammar of Spark 4.1, for texts that Spark 3.5 cannot parse.
 *
 * <p>It says whether a text is well formed, and nothing of what it means. The grammar is large:
 * none of it is loaded before the first text.
 */
final class LaterGrammar {

  private LaterGrammar() {}

  /** What does not fit into a text, with the place of the first such token; empty for none. */
  static Optional<SyntaxProblem> misfit(String text, TextKind kind) {
    SqlBaseLexer lexer = new SqlBaseLexer(CharStreams.fromString(upperCase(text)));
    lexer.removeErrorListeners();
    SqlBaseParser parser = new SqlBaseParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(new FirstMisfit());
    try {
      parse(parser, kind);
      return Optional.empty();
    } catch (MisfitException e) {
      return Optional.of(problem(text, e.token));
    } catch (StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static void parse(SqlBaseParser parser, TextKind kind) {
    switch (kind) {
      case EXPRESSION -> parser.singleExpression();
      case DATA_TYPE -> parser.singleDataType();
      case TABLE_SCHEMA -> parser.singleTableSchema();
      case QUERY -> parser.compoundOrSingleStatement();
    }
  }

  /** Keywords match in upper case; every character stays where it is. */
  private static String upperCase(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      upper.append(Character.toUpperCase(text.charAt(i)));
    }
    return upper.toString();
  }

  /** The grammar counts code points. */
  private static SyntaxProblem problem(String text, Token token) {
    boolean end = token.getType() == Token.EOF;
    int points = text.codePointCount(0, text.length());
    int start = text.offsetByCodePoints(0, Math.min(token.getStartIndex(), points));
    int stop = end ? start : text.offsetByCodePoints(0, token.getStopIndex() + 1);
    String found = text.substring(start, stop);
    return new SyntaxProblem(
        start,
        stop - start,
        end ? "the text ends too early" : "'" + found + "' does not fit here",
        "");
  }

  /** Stops at the first token that does not fit. */
  private static final class FirstMisfit extends BaseErrorListener {

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object offendingSymbol,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      throw new MisfitException((Token) offendingSymbol);
    }
  }

  private static final class MisfitException extends ParseCancellationException {

    private static final long serialVersionUID = 1L;

    private final transient Token token;

    private MisfitException(Token token) {
      this.token = token;
    }
  }
}
