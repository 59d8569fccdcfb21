// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.antlr.BaseErrorListener;
import io.glueflow.sql.grammar.antlr.Parser;
import io.glueflow.sql.grammar.antlr.RecognitionException;
import io.glueflow.sql.grammar.antlr.Recognizer;
import io.glueflow.sql.grammar.antlr.Token;

/** Stops at the first error: what follows it would be guesses. */
final class FirstError extends BaseErrorListener {

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      Object offendingSymbol,
      int line,
      int column,
      String message,
      RecognitionException cause) {
    throw new SyntaxException((Token) offendingSymbol, ((Parser) recognizer).getExpectedTokens());
  }
}
