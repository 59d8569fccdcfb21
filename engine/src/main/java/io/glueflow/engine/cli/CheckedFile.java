// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.run.RunDocument;
import io.glueflow.engine.run.RunFolder;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that was validated, with what was said about it.
 *
 * @param name its name, or that of standard input
 * @param document what was read
 * @param validated what it means
 * @param problems what is wrong with it
 */
record CheckedFile(
    String name,
    Diagnosed<Document> document,
    Diagnosed<Analysis> validated,
    List<Diagnostic> problems) {

  CheckedFile {
    problems = List.copyOf(problems);
  }

  /** What it is called in problems. */
  String displayName() {
    return WorkflowFiles.displayName(name);
  }

  /** Whether there is anything that Spark could be asked about. */
  boolean hasPlan() {
    return validated.value().filter(found -> !found.plan().steps().isEmpty()).isPresent();
  }

  Analysis analysis() {
    return validated.value().orElseThrow();
  }

  /** The document for a runner. */
  RunDocument forRunner(RunFolder folder) throws EnvironmentException {
    return RunnerDocument.of(document.value().orElseThrow(), analysis().workflow(), name, folder);
  }

  /** The same, with those problems of this file that are not told already. */
  CheckedFile with(List<Diagnostic> found) {
    Diagnostics all = new Diagnostics();
    all.reportAll(problems);
    found.stream()
        .filter(problem -> problem.location().file().equals(displayName()))
        .filter(
            problem ->
                problems.stream().flatMap(CheckedFile::whole).noneMatch(t -> isSame(t, problem)))
        .forEach(all::report);
    return new CheckedFile(name, document, validated, all.sorted());
  }

  private static Stream<Diagnostic> whole(Diagnostic problem) {
    return Stream.concat(Stream.of(problem), problem.follows().stream());
  }

  /**
   * Whether Spark says what is known: of one value it tells the first thing that is wrong, and of a
   * node that is known to be wrong it may only know the node.
   */
  private static boolean isSame(Diagnostic told, Diagnostic found) {
    String place = found.location().pointer();
    return told.isError()
        && told.node().equals(found.node())
        && (told.location().pointer().equals(place)
            || told.location().pointer().startsWith(place + "/"));
  }
}
