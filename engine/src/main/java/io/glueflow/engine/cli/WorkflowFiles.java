// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that a command has read, by their names in diagnostics. */
final class WorkflowFiles {

  /** What names standard input where a file is expected. */
  static final String STANDARD_INPUT = "-";

  private static final String SETTINGS_FILE = ".yaml";

  private final Console console;
  private final Map<String, SourceText> sources = new HashMap<>();

  WorkflowFiles(Console console) {
    this.console = console;
  }

  /** What a file is called in problems. */
  static String displayName(String name) {
    return name.equals(STANDARD_INPUT) ? "<stdin>" : name;
  }

  /** The folder of a file, where the relative paths in it begin. */
  static Path folder(String name) {
    return Path.of(name).toAbsolutePath().normalize().getParent();
  }

  /** Reads the workflow in a file of any known format, or in standard input for {@code -}. */
  Diagnosed<Document> read(String name, ImportOptions options) throws EnvironmentException {
    Diagnosed<SourceText> source = text(name);
    return source
        .value()
        .map(new DocumentReader(options)::read)
        .orElseGet(() -> Diagnosed.none(source.diagnostics()));
  }

  /** Reads the text of a file, or of standard input for {@code -}. */
  Diagnosed<SourceText> text(String name) throws EnvironmentException {
    Diagnosed<SourceText> source =
        name.equals(STANDARD_INPUT)
            ? standardInput()
            : SourceReader.read(Path.of(name), displayName(name));
    source.value().ifPresent(text -> sources.put(text.file(), text));
    return source;
  }

  private Diagnosed<SourceText> standardInput() throws EnvironmentException {
    try {
      return SourceReader.decode(console.in().readAllBytes(), displayName(STANDARD_INPUT));
    } catch (IOException e) {
      throw new EnvironmentException("cannot read standard input", e);
    }
  }

  /** Shows the lines of another file too. */
  void add(SourceText text) {
    sources.put(text.file(), text);
  }

  /** Tells the warnings among problems that end nothing. */
  void warn(List<Diagnostic> problems) {
    console
        .err()
        .print(
            formatter()
                .format(
                    problems.stream()
                        .filter(problem -> problem.severity() == Severity.WARNING)
                        .toList()));
  }

  /** A printer of problems that shows the lines of these files. */
  DiagnosticFormatter formatter() {
    return new DiagnosticFormatter(this::sourceOf, console.colours());
  }

  /** The text of a file; what has not been read here may be a settings file. */
  private Optional<SourceText> sourceOf(String name) {
    SourceText read = sources.get(name);
    return read == null && name.endsWith(SETTINGS_FILE)
        ? SourceReader.read(Path.of(name), name).value()
        : Optional.ofNullable(read);
  }
}
