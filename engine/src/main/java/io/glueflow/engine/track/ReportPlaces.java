// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.imports.SourcePlaces;
import io.glueflow.engine.submit.Sha256;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.Location;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowWriter;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where the problems in a run's report are told: in the user's file, when it is at hand. */
public final class ReportPlaces {

  /** What the user's file says; null when it is not at hand. */
  private final Workflow workflow;

  private final UnaryOperator<Location> elsewhere;
  private final UnaryOperator<Diagnostic> places;

  private ReportPlaces(
      Workflow workflow, UnaryOperator<Location> elsewhere, UnaryOperator<Diagnostic> places) {
    this.workflow = workflow;
    this.elsewhere = elsewhere;
    this.places = places;
  }

  /** In the file that the workflow was read from, which is what was submitted. */
  public static ReportPlaces of(Workflow workflow) {
    return new ReportPlaces(
        workflow, UnaryOperator.identity(), new SourcePlaces(workflow)::relocate);
  }

  /**
   * In the file that the workflow was read from, if it still says what was submitted; otherwise in
   * the document that was.
   *
   * @param arguments the arguments of the run
   */
  public static ReportPlaces of(Workflow workflow, Map<String, String> arguments) {
    boolean same =
        Sha256.of(WorkflowWriter.write(workflow))
            .hex()
            .equals(arguments.getOrDefault(GlueArguments.SHA256, ""));
    return same ? of(workflow) : ofSubmitted(workflow, arguments);
  }

  /** In the document that was submitted. */
  public static ReportPlaces ofSubmitted(Map<String, String> arguments) {
    return ofSubmitted(null, arguments);
  }

  private static ReportPlaces ofSubmitted(Workflow workflow, Map<String, String> arguments) {
    String document = arguments.getOrDefault(GlueArguments.WORKFLOW, "");
    return new ReportPlaces(
        workflow,
        place ->
            document.isEmpty()
                ? place
                : new Location(document, place.line(), place.column(), place.pointer()),
        UnaryOperator.identity());
  }

  /** The same report, its problems told there. */
  public RunReport relocate(RunReport report, Map<String, String> arguments) {
    String displayName = arguments.getOrDefault(GlueArguments.NAME, "");
    return report.withProblems(
        report.problems().stream()
            .map(problem -> isInDocument(problem, displayName) ? relocate(problem) : problem)
            .toList());
  }

  /** The problem of a run of a generated script, told at the node that it failed in. */
  public Diagnostic ofScript(
      Diagnostic problem, ScriptFailure failure, RunStatus run, Map<String, String> arguments) {
    return workflow == null ? problem : failure.at(problem, workflow, run, arguments);
  }

  private static boolean isInDocument(Diagnostic problem, String displayName) {
    return problem.location().file().equals(displayName);
  }

  private Diagnostic relocate(Diagnostic problem) {
    return places.apply(moved(problem.mapFollows(this::moved)));
  }

  private Diagnostic moved(Diagnostic problem) {
    return problem.at(elsewhere.apply(problem.location()));
  }
}
