// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.antlr.CommonTokenStream;
import io.glueflow.sql.grammar.antlr.Token;
import java.util.List;
import java.util.Optional;

/** Tells why a text cannot be parsed, in the words of those who wrote it. */
final class SyntaxDiagnosis {

  private final String text;
  private final boolean query;
  private final Tokens tokens;

  SyntaxDiagnosis(String text, TextKind kind, CommonTokenStream stream) {
    this.text = text;
    this.query = kind == TextKind.QUERY;
    stream.fill();
    this.tokens =
        new Tokens(
            stream.getTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList());
  }

  SyntaxProblem unclosedComment() {
    int start = Math.max(0, text.lastIndexOf("/*"));
    return new SyntaxProblem(
        start,
        text.length() - start,
        "the comment that begins here is never closed",
        "end it by */");
  }

  SyntaxProblem problem(SyntaxException error) {
    if (tokens.all().size() == 1) {
      return new SyntaxProblem(0, text.length(), "there is nothing but blanks here", "");
    }
    int at = tokens.indexOf(error.found());
    return openQuote()
        .or(() -> strangeCharacter(at))
        .or(() -> new Brackets(tokens).problem(at))
        .or(() -> incompleteCase(at))
        .or(() -> new UsualMistakes(tokens, query).problem(at))
        .orElseGet(() -> general(error, at));
  }

  private Optional<SyntaxProblem> openQuote() {
    return tokens.all().stream()
        .filter(token -> token.getType() == SqlBaseLexer.UNRECOGNIZED)
        .filter(token -> "'\"`".contains(token.getText()))
        .map(
            token ->
                new SyntaxProblem(
                    token.getStartIndex(),
                    text.length() - token.getStartIndex(),
                    "the quote that opens here is never closed",
                    token.getText().equals("'")
                        ? "a quote inside a text is written \\'"
                        : "end it by " + token.getText()))
        .findFirst();
  }

  private Optional<SyntaxProblem> strangeCharacter(int at) {
    List<Token> before = tokens.all().subList(0, Math.min(at + 1, tokens.all().size()));
    return before.stream()
        .filter(token -> token.getType() == SqlBaseLexer.UNRECOGNIZED)
        .map(token -> Tokens.problem(token, strange(token.getText()), strangeHint(token.getText())))
        .findFirst();
  }

  private static String strange(String character) {
    return "‘’“”„«»".contains(character)
        ? character + " is no quote of SQL"
        : "'" + character + "' does not belong into SQL";
  }

  private static String strangeHint(String character) {
    return switch (character) {
      case "‘", "’", "“", "”", "„", "«", "»" -> "texts stand between straight quotes: '…'";
      case "$" -> "a parameter is written ${name}; a column name with signs stands in back quotes";
      case "{", "}" -> "a parameter is written ${name}";
      default -> "a column name with signs stands in back quotes: `…`";
    };
  }

  /** CASE is a name too, so that a choice that is not complete fails where it begins. */
  private Optional<SyntaxProblem> incompleteCase(int at) {
    boolean begins =
        tokens.type(at - 2) == SqlBaseLexer.CASE && tokens.type(at - 1) == SqlBaseLexer.WHEN;
    if (!begins && tokens.type(at - 1) != SqlBaseLexer.CASE) {
      return Optional.empty();
    }
    boolean ends = tokens.all().stream().anyMatch(t -> t.getType() == SqlBaseLexer.END);
    return Optional.of(
        Tokens.problem(
            tokens.at(begins ? at - 2 : at - 1),
            ends ? "CASE is not complete" : "CASE has no END",
            "CASE WHEN condition THEN value ELSE value END"));
  }

  private SyntaxProblem general(SyntaxException error, int at) {
    Token found = tokens.at(at);
    if (query && at == 0) {
      return Tokens.problem(
          found, Tokens.quoted(found) + " begins no query", "a query begins by SELECT or WITH");
    }
    String expected = Expectation.of(error.expected());
    if (found.getType() == Token.EOF) {
      Token last = tokens.at(at - 1);
      return Tokens.problem(
          last,
          "the text ends too early, after " + Tokens.quoted(last),
          expected.isEmpty() ? "" : "expected " + expected);
    }
    String message =
        expected.isEmpty()
            ? Tokens.quoted(found) + " does not fit here"
            : "expected " + expected + ", found " + Tokens.quoted(found);
    return Tokens.problem(found, message, "");
  }
}
