// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import io.glueflow.engine.imports.SourcePlaces;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The document that the runner reads: the user's own file, or what was made of it. Whatever the
 * runner says about it is told in the user's file.
 */
public final class RunDocument {

  private final Path file;
  private final UnaryOperator<Diagnostic> places;

  private RunDocument(Path file, UnaryOperator<Diagnostic> places) {
    this.file = file;
    this.places = places;
  }

  /** The user's file as it stands. */
  public static RunDocument asWritten(Path file) {
    return new RunDocument(file, UnaryOperator.identity());
  }

  /**
   * A workflow that no file holds as it is: it is written to the folder of its run.
   *
   * @param workflow the workflow, whose values know their places in the user's file
   * @param displayName the name of that file in problems
   * @param folder the folder of the run
   */
  public static RunDocument of(Workflow workflow, String displayName, RunFolder folder)
      throws IOException {
    SourcePlaces places = new SourcePlaces(workflow);
    return new RunDocument(
        Files.writeString(folder.workflow(), WorkflowWriter.write(workflow)),
        problem ->
            problem.location().file().equals(displayName) ? places.relocate(problem) : problem);
  }

  /** The file for the runner. */
  public Path file() {
    return file;
  }

  /** The same event, told in the user's file. */
  public RunEvent relocate(RunEvent event) {
    return event instanceof RunEvent.Problem problem
        ? new RunEvent.Problem(places.apply(problem.diagnostic()))
        : event;
  }

  /** The same report, told in the user's file. */
  public RunReport relocate(RunReport report) {
    return report.withProblems(report.problems().stream().map(places).toList());
  }
}
