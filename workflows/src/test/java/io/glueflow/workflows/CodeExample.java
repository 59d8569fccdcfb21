// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import io.glueflow.model.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is said with a code.
 *
 * @param name the file or folder it is about, in {@code workflows}
 * @param all everything that is told beside it
 * @param text what is said, and the commands that led to it when documents alone do not
 */
record CodeExample(String name, String all, String text) {

  private static final Comparator<CodeExample> SHORTEST =
      Comparator.<CodeExample>comparingInt(example -> example.all().length())
          .thenComparing(CodeExample::name);

  /** The shortest: of a document that brings the code about, otherwise of a project. */
  static Optional<CodeExample> of(DiagnosticCode code) throws IOException {
    Optional<CodeExample> document = shortest(documents(), code);
    return document.isPresent() ? document : shortest(projects(), code);
  }

  private static List<CodeExample> documents() throws IOException {
    List<CodeExample> documents = new ArrayList<>();
    for (String document : InvalidWorkflowsTest.documents()) {
      Path told = Path.of("invalid", document.replace(".json", ".diagnostics"));
      String text = Files.readString(told);
      documents.add(new CodeExample("invalid/" + document, text, text));
    }
    return documents;
  }

  private static List<CodeExample> projects() throws IOException {
    List<CodeExample> projects = new ArrayList<>();
    for (String project : ToldProblems.projects()) {
      String text = Files.readString(ToldProblems.of(project));
      projects.add(new CodeExample("problems/" + project, text, text));
    }
    return projects;
  }

  private static Optional<CodeExample> shortest(List<CodeExample> examples, DiagnosticCode code) {
    return examples.stream().flatMap(example -> example.only(code).stream()).min(SHORTEST);
  }

  private Optional<CodeExample> only(DiagnosticCode code) {
    return ToldProblems.first(code, all).map(first -> new CodeExample(name, all, first));
  }

  /** A link, and what is said. */
  String markdown() {
    String shown = name.substring(name.indexOf('/') + 1);
    return "[%s](../workflows/%s):\n\n```\n%s```\n".formatted(shown, name, text);
  }
}
