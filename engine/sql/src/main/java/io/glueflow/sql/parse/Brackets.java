// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.antlr.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds what is opened and never closed, or closed and never opened. */
final class Brackets {

  private final Tokens tokens;

  Brackets(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What is out of balance before the token that does not fit. */
  Optional<SyntaxProblem> problem(int at) {
    Deque<Token> open = new ArrayDeque<>();
    for (int i = 0; i <= at; i++) {
      Token token = tokens.at(i);
      switch (token.getType()) {
        case SqlBaseLexer.LEFT_PAREN, SqlBaseLexer.LEFT_BRACKET, SqlBaseLexer.CASE ->
            open.push(token);
        case SqlBaseLexer.RIGHT_PAREN, SqlBaseLexer.RIGHT_BRACKET, SqlBaseLexer.END -> {
          if (!open.isEmpty() && closes(token, open.peek())) {
            open.pop();
          } else if (token.getType() != SqlBaseLexer.END) {
            return Optional.of(wrongClose(token, open));
          }
        }
        default -> {
          // of no concern
        }
      }
    }
    return tokens.type(at) == Token.EOF && !open.isEmpty()
        ? Optional.of(unclosed(open.peek()))
        : Optional.empty();
  }

  private static SyntaxProblem wrongClose(Token token, Deque<Token> open) {
    return open.isEmpty()
        ? Tokens.problem(
            token,
            Tokens.quoted(token) + " closes nothing",
            "there is one too many, or one is missing before it")
        : unclosed(open.peek());
  }

  private static SyntaxProblem unclosed(Token open) {
    return Tokens.problem(
        open,
        open.getType() == SqlBaseLexer.CASE
            ? "CASE has no END"
            : Tokens.quoted(open) + " is never closed",
        open.getType() == SqlBaseLexer.CASE ? "CASE WHEN condition THEN value ELSE value END" : "");
  }

  private static boolean closes(Token close, Token open) {
    return switch (close.getType()) {
      case SqlBaseLexer.RIGHT_PAREN -> open.getType() == SqlBaseLexer.LEFT_PAREN;
      case SqlBaseLexer.RIGHT_BRACKET -> open.getType() == SqlBaseLexer.LEFT_BRACKET;
      default -> open.getType() == SqlBaseLexer.CASE;
    };
  }
}
