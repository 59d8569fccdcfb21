// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import io.glueflow.model.json.LineIndex;
import io.glueflow.model.json.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints problems for people: the place, what is wrong, the line with a caret, what to do. */
public final class DiagnosticFormatter {

  private static final int WINDOW = 100;

  /** So many of the places of what follows are told; a line has no room for all. */
  private static final int FOLLOWS = 4;

  private static final String RESET = "\u001b[0m";

  private final Function<String, Optional<SourceText>> sources;
  private final boolean colours;
  private final Map<String, Optional<LineIndex>> lines = new HashMap<>();

  /**
   * Makes a formatter.
   *
   * @param sources gives the text of a file by its name in diagnostics
   * @param colours whether to use ANSI colours
   */
  public DiagnosticFormatter(Function<String, Optional<SourceText>> sources, boolean colours) {
    this.sources = sources;
    this.colours = colours;
  }

  /** All problems, in the given order, each ending in a line break. */
  public String format(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.forEach(diagnostic -> text.append(format(diagnostic)));
    return text.toString();
  }

  /** One problem on one to four lines, ending in a line break. */
  public String format(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    String subject = diagnostic.node().isEmpty() ? "" : "node '" + diagnostic.node() + "': ";
    text.append(bold(TerminalText.flat(diagnostic.location().toString())))
        .append(": ")
        .append(severity(diagnostic))
        .append(": ")
        .append(TerminalText.flat(subject + diagnostic.message()))
        .append('\n');
    lines(diagnostic.location().file())
        .filter(index -> diagnostic.location().column() > 0)
        .flatMap(index -> index.text(diagnostic.location().line()))
        .ifPresent(line -> excerpt(text, line, diagnostic.location().column()));
    if (!diagnostic.hint().isEmpty()) {
      text.append("  ").append(colour("36", "hint:")).append(' ');
      text.append(TerminalText.flat(diagnostic.hint())).append('\n');
    }
    if (!diagnostic.follows().isEmpty()) {
      text.append("  ").append(colour("36", "because of it:")).append(' ');
      text.append(TerminalText.flat(places(diagnostic.follows()))).append('\n');
    }
    return text.toString();
  }

  /** How many there are of what follows from a problem, and where the first of them are. */
  public static String places(List<Diagnostic> follows) {
    String named =
        follows.stream()
            .limit(FOLLOWS)
            .map(
                problem ->
                    problem.location().line()
                        + ":"
                        + problem.location().column()
                        + (problem.node().isEmpty() ? "" : " node '" + problem.node() + "'"))
            .collect(Collectors.joining(", "));
    return follows.size() + " more: " + named + (follows.size() > FOLLOWS ? ", …" : "");
  }

  private Optional<LineIndex> lines(String file) {
    return lines.computeIfAbsent(
        file, name -> sources.apply(name).map(source -> new LineIndex(source.text())));
  }

  /** A count such as {@code 2 errors, 1 warning}; empty when there are no problems. */
  public static String summary(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long count = diagnostics.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(severity.label());
        text.append(count == 1 ? "" : "s");
      }
    }
    return text.toString();
  }

  private void excerpt(StringBuilder text, String line, int column) {
    int caret = Math.min(column - 1, line.length());
    int from = caret > WINDOW * 3 / 4 ? caret - WINDOW / 2 : 0;
    int to = Math.min(line.length(), from + WINDOW);
    String shown = TerminalText.line(line.substring(from, to));
    text.append("    ").append(from > 0 ? "…" : "").append(shown);
    text.append(to < line.length() ? "…" : "").append("\n    ").append(from > 0 ? " " : "");
    for (int i = from; i < caret; i++) {
      text.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    text.append(colour("32", "^")).append('\n');
  }

  private String severity(Diagnostic diagnostic) {
    String label = diagnostic.severity().label() + " " + diagnostic.code().id();
    return switch (diagnostic.severity()) {
      case ERROR -> colour("1;31", label);
      case WARNING -> colour("1;33", label);
      case NOTE -> colour("1;34", label);
    };
  }

  private String bold(String text) {
    return colour("1", text);
  }

  private String colour(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
