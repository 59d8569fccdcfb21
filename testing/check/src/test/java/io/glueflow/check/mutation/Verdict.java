// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.workflow.Node;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is said of a document.
 *
 * @param structural the errors that show in the document alone, whatever Spark makes of it
 * @param without all errors that are told without Spark
 * @param spark what Spark says, its errors and what it could not check
 * @param analysis what the document means, if anything
 */
public record Verdict(
    List<Diagnostic> structural,
    List<Diagnostic> without,
    List<Diagnostic> spark,
    Optional<Analysis> analysis) {

  /** What is said by Spark's rules. */
  private static final Set<DiagnosticCode> RULES_OF_SPARK =
      EnumSet.of(
          DiagnosticCode.UNKNOWN_COLUMN,
          DiagnosticCode.CLASHING_COLUMN,
          DiagnosticCode.SCHEMA_MISMATCH,
          DiagnosticCode.SQL_SYNTAX,
          DiagnosticCode.AMBIGUOUS_COLUMN,
          DiagnosticCode.UNKNOWN_FUNCTION,
          DiagnosticCode.ARGUMENT_COUNT,
          DiagnosticCode.TYPE_MISMATCH,
          DiagnosticCode.NOT_A_CONDITION,
          DiagnosticCode.MISPLACED_FUNCTION,
          DiagnosticCode.NOT_GROUPED,
          DiagnosticCode.QUERY_UNFIT);

  /** Nodes that are stricter: of a column that is not there, Spark says nothing in them. */
  private static final Set<String> STRICTER = Set.of("drop", "rename");

  /** The errors that Spark raises. */
  public List<Diagnostic> sparkErrors() {
    return spark.stream().filter(Diagnostic::isError).toList();
  }

  /** Whether anything is told without Spark. */
  public boolean isFound() {
    return !without.isEmpty();
  }

  /** Whether anything is told when Spark is asked too. */
  public boolean isFoundWithSpark() {
    return isFound() || !sparkErrors().isEmpty();
  }

  /** Whether it would not run, either because of the document or because Spark refuses it. */
  public boolean isRefused() {
    return !structural.isEmpty() || !sparkErrors().isEmpty();
  }

  /**
   * The errors by Spark's rules at nodes that Spark takes. Nodes that it could not look at, because
   * of what is wrong before them, do not count.
   */
  public List<Diagnostic> falseAlarms() {
    if (analysis.isEmpty()) {
      return List.of();
    }
    Set<String> unjudged = new HashSet<>();
    structural.stream()
        .flatMap(problem -> Stream.concat(Stream.of(problem), problem.follows().stream()))
        .forEach(problem -> unjudged.add(problem.node()));
    spark.forEach(problem -> unjudged.add(problem.node()));
    for (CheckedNode node : analysis.get().order()) {
      if (node.inputs().values().stream()
          .anyMatch(input -> unjudged.contains(input.source().node()))) {
        unjudged.add(node.id());
      }
    }
    return without.stream()
        .filter(problem -> RULES_OF_SPARK.contains(problem.code()))
        .filter(problem -> !unjudged.contains(problem.node()))
        .filter(problem -> !STRICTER.contains(typeOf(problem.node())))
        .toList();
  }

  private String typeOf(String node) {
    return analysis.flatMap(found -> found.workflow().node(node)).map(Node::type).orElse("");
  }
}
