// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import io.glueflow.model.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of a project in {@code problems}, and the problems that they tell. */
final class ToldProblems {

  static final Path PROJECTS = Path.of("problems");

  private static final String PROMPT = "$ ";
  private static final String INDENT = "  ";
  private static final Pattern HEAD = Pattern.compile("\\S.*: (?:error|warning|note) GF\\d{3}: .*");

  private ToldProblems() {}

  static List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  /** The file that has the commands of a project, and what they tell. */
  static Path of(String project) {
    return PROJECTS.resolve(project).resolve("told.txt");
  }

  static List<String> commands(Path told) throws IOException {
    return Files.readAllLines(told).stream()
        .filter(line -> line.startsWith(PROMPT))
        .map(line -> line.substring(PROMPT.length()))
        .toList();
  }

  /** A command with the problems in what it prints, and nothing else of that. */
  static String text(String command, String output) {
    StringBuilder text = new StringBuilder(PROMPT).append(command).append('\n');
    boolean inside = false;
    for (String line : output.lines().toList()) {
      inside = HEAD.matcher(line).matches() || (inside && line.startsWith(INDENT));
      text.append(inside ? line + "\n" : "");
    }
    return text.toString();
  }

  /** The first problem of a code in a text, behind the commands that led to it. */
  static Optional<String> first(DiagnosticCode code, String text) {
    StringBuilder first = new StringBuilder();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (inside && !line.startsWith(INDENT)) {
        break;
      }
      inside = inside || (HEAD.matcher(line).matches() && line.contains(" " + code.id() + ": "));
      first.append(inside || line.startsWith(PROMPT) ? line + "\n" : "");
    }
    return inside ? Optional.of(first.toString()) : Optional.empty();
  }
}
