// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.bind;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Location;
import io.glueflow.model.parameter.StandIns;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.runner.frames.StepException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** Why Spark cannot say whether something is right: what it would have to know is not known. */
final class NotBound {

  /** What is there or not where the workflow runs, which is not asked. */
  private static final Set<String> ELSEWHERE =
      Set.of("TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND", "DATA_SOURCE_NOT_FOUND");

  private final Workflow workflow;

  NotBound(Workflow workflow) {
    this.workflow = workflow;
  }

  /** The columns of a source are not known. */
  Diagnostic unknownColumns(Step source) {
    return note(
        source.node(), "its columns are not known before the run", "declare them: \"schema\"");
  }

  /** The columns that a pivot yields are not known. */
  Diagnostic unknownValues(Step pivot) {
    return note(
        pivot.node(),
        "which columns it yields depends on the rows",
        "name the values that become columns: \"values\"");
  }

  /** A node waits for the value of a parameter. */
  Diagnostic waiting(CheckedNode node) {
    return note(
        node.id(), "it waits for the value of a parameter", "give the value: --param name=value");
  }

  /** A note in the place of a failure that need not be one where the workflow runs. */
  Optional<Diagnostic> notCertain(Diagnostic problem, StepException failure) {
    Throwable cause = failure.getCause();
    if (StandIns.isUnknown(message(cause))) {
      return Optional.of(
          note(
                  problem.node(),
                  "whether Spark takes it depends on the value of a parameter",
                  "give the value: --param name=value")
              .at(problem.location()));
    }
    return cause instanceof SparkThrowable spark && ELSEWHERE.contains(spark.getErrorClass())
        ? Optional.of(
            new Diagnostic(
                DiagnosticCode.NOT_BOUND,
                Severity.NOTE,
                problem.location(),
                problem.node(),
                problem.message(),
                "where the workflow runs, this may be there"))
        : Optional.empty();
  }

  /** What is said about the fault alone: a plan, which may follow, holds all expressions. */
  private static String message(Throwable cause) {
    return cause instanceof AnalysisException refused
        ? refused.getSimpleMessage()
        : Objects.requireNonNullElse(cause.getMessage(), "");
  }

  private Diagnostic note(String node, String message, String hint) {
    Location location = workflow.node(node).map(Node::location).orElse(workflow.location());
    return Diagnostic.of(DiagnosticCode.NOT_BOUND, location, message).withNode(node).withHint(hint);
  }
}
