// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.antlr.Token;
import io.glueflow.sql.grammar.antlr.misc.IntervalSet;
import io.glueflow.sql.grammar.antlr.misc.ParseCancellationException;

/** Ends parsing at the first error. */
final class SyntaxException extends ParseCancellationException {

  private static final long serialVersionUID = 1L;

  private final transient Token found;
  private final transient IntervalSet expected;

  SyntaxException(Token found, IntervalSet expected) {
    this.found = found;
    this.expected = expected;
  }

  /** The token that does not fit. */
  Token found() {
    return found;
  }

  /** The kinds of token that could stand in its place. */
  IntervalSet expected() {
    return expected;
  }
}
