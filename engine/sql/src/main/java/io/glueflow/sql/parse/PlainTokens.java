// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.Token;
import io.glueflow.sql.grammar.antlr.tree.TerminalNodeImpl;
import java.util.List;

/** The tokens of a plain expression, from which its tree grows. */
final class PlainTokens {

  private final List<Token> tokens;
  private int at;

  PlainTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The kind of the next token. */
  int kind() {
    return tokens.get(at).getType();
  }

  /** The kind of the token behind the next one. */
  int kindBehind() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1)).getType();
  }

  /** A part of the tree that begins here. */
  <T extends ParserRuleContext> T begin(T part) {
    return begin(part, peek());
  }

  <T extends ParserRuleContext> T begin(T part, Token first) {
    part.start = first;
    return part;
  }

  /** The part, which ends with the token before the next one. */
  <T extends ParserRuleContext> T end(T part) {
    part.stop = tokens.get(at - 1);
    return part;
  }

  void add(ParserRuleContext part, ParserRuleContext child) {
    child.setParent(part);
    part.addChild(child);
  }

  /** Makes the next token a part of the tree. */
  Token take(ParserRuleContext part, int kind) throws NotPlainException {
    Token token = peek();
    if (token.getType() != kind) {
      throw new NotPlainException();
    }
    part.addChild(new TerminalNodeImpl(token));
    if (kind != Token.EOF) {
      at++;
    }
    return token;
  }

  boolean takeIf(ParserRuleContext part, int kind) throws NotPlainException {
    boolean fits = kind() == kind;
    if (fits) {
      take(part, kind);
    }
    return fits;
  }

  Token takeOneOf(ParserRuleContext part, int... kinds) throws NotPlainException {
    for (int kind : kinds) {
      if (kind() == kind) {
        return take(part, kind);
      }
    }
    throw new NotPlainException();
  }
}
