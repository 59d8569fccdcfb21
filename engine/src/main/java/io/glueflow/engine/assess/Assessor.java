// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.imports.ImportedNode.Outcome;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what files are and how much of them converts. */
public final class Assessor {

  /** Enough to see what is wrong; a file full of mistakes must not fill the memory. */
  private static final int MOST_PROBLEMS = 50;

  private final DocumentValidator validator = new DocumentValidator(new Validator(), false);

  /**
   * Assesses a file.
   *
   * @param path the file
   * @param displayName its name for users
   * @param options where to find what it only names
   */
  public AssessedFile assess(Path path, String displayName, ImportOptions options) {
    Diagnosed<SourceText> source = SourceReader.read(path, displayName);
    return source
        .value()
        .map(text -> guarded(text, options))
        .orElseGet(() -> other(displayName, "", Verdict.NOT_READABLE, source.diagnostics()));
  }

  /** A fault of ours in one file must not hide what is said about all others. */
  private AssessedFile guarded(SourceText source, ImportOptions options) {
    try {
      return assess(source, options);
    } catch (RuntimeException | StackOverflowError e) {
      Diagnostic fault =
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_FILE,
                  Location.ofFile(source.file()),
                  "a fault of glueflow itself: " + e)
              .withHint("please report it, with the file if you may");
      return other(source.file(), "", Verdict.NOT_READABLE, List.of(fault));
    }
  }

  private AssessedFile assess(SourceText source, ImportOptions options) {
    Diagnosed<JsonValue> json = JsonReader.read(source);
    if (json.value().isEmpty()) {
      return other(source.file(), "", Verdict.NOT_READABLE, json.diagnostics());
    }
    DocumentReader reader = new DocumentReader(options);
    Optional<String> format = reader.formatOf(json.value().get());
    Diagnosed<Document> document = reader.read(source, json);
    if (document.value().isEmpty()) {
      Verdict verdict = format.isPresent() ? Verdict.NO_WORKFLOW : Verdict.NOT_READABLE;
      boolean isJson = json.diagnostics().isEmpty();
      return other(
          source.file(),
          format.orElse(isJson ? "something else" : ""),
          isJson ? Verdict.NO_WORKFLOW : verdict,
          document.diagnostics());
    }
    List<Diagnostic> problems = validator.validate(document, Map.of(), false).diagnostics();
    List<ImportedNode> nodes =
        document.value().get().imported().map(found -> found.nodes()).orElse(List.of());
    return file(
        source.file(),
        document.value().get().imported().map(Import::format).orElse(DocumentReader.NATIVE),
        document.value().get().workflow().name(),
        verdict(document.value().get(), problems),
        nodes,
        problems);
  }

  private static Verdict verdict(Document document, List<Diagnostic> problems) {
    if (document.imported().isEmpty()) {
      return Verdict.NATIVE;
    }
    OutcomeCounts counts = OutcomeCounts.of(document.imported().get().nodes());
    long working = counts.of(Outcome.MAPPED) + counts.of(Outcome.ADAPTED);
    if (counts.missing() > 0) {
      return working == 0 ? Verdict.NOT : Verdict.PARTLY;
    }
    return problems.stream().anyMatch(Diagnostic::isError) ? Verdict.NEEDS_WORK : Verdict.CONVERTS;
  }

  private static AssessedFile other(
      String file, String format, Verdict verdict, List<Diagnostic> problems) {
    return file(file, format, "", verdict, List.of(), problems);
  }

  private static AssessedFile file(
      String file,
      String format,
      String name,
      Verdict verdict,
      List<ImportedNode> nodes,
      List<Diagnostic> problems) {
    return new AssessedFile(
        file,
        format,
        name,
        verdict,
        nodes,
        count(problems, Severity.ERROR),
        count(problems, Severity.WARNING),
        problems.stream()
            .filter(problem -> problem.severity() != Severity.NOTE)
            .sorted((a, b) -> a.severity().compareTo(b.severity()))
            .limit(MOST_PROBLEMS)
            .toList());
  }

  private static long count(List<Diagnostic> problems, Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
