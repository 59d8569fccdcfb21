// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import io.glueflow.engine.imports.Document;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks documents as they were read, from whatever format. */
public final class DocumentValidator {

  private static final String SKIP_HINT = "--skip-unsupported runs what does not depend on it";

  private final Validator validator;
  private final boolean skipUnsupported;

  /**
   * Makes a validator.
   *
   * @param validator checks the workflows inside
   * @param skipUnsupported whether nodes that cannot run are left out, with all that depends on
   *     them, instead of being errors
   */
  public DocumentValidator(Validator validator, boolean skipUnsupported) {
    this.validator = validator;
    this.skipUnsupported = skipUnsupported;
  }

  /**
   * Checks a document.
   *
   * @param document the document, with what was found while it was read
   * @param parameters texts by parameter name
   * @param requireParameters whether a parameter without any value is an error
   * @return the analysis with all problems; empty when there is no workflow
   */
  public Diagnosed<Analysis> validate(
      Diagnosed<Document> document, Map<String, String> parameters, boolean requireParameters) {
    if (document.value().isEmpty()) {
      return Diagnosed.none(document.diagnostics());
    }
    Workflow whole = document.value().get().workflow();
    Diagnosed<Analysis> analysis = validator.validate(whole, parameters, requireParameters);
    Set<String> unsupported = unsupported(whole);
    if (!skipUnsupported) {
      List<Diagnostic> problems = hinted(analysis.diagnostics(), unsupported);
      return Diagnosed.of(
          analysis.value().orElseThrow(), ReadingErrors.with(document.diagnostics(), problems));
    }
    Diagnosed<Analysis> rest =
        validator.validate(without(whole, unsupported), parameters, requireParameters);
    List<Diagnostic> reasons =
        analysis.diagnostics().stream()
            .filter(problem -> problem.isError() && unsupported.contains(problem.node()))
            .toList();
    return Diagnosed.of(
        rest.value().orElseThrow(),
        ReadingErrors.with(
            asWarnings(document.diagnostics(), unsupported),
            Stream.concat(asWarnings(reasons, unsupported).stream(), rest.diagnostics().stream())
                .toList()));
  }

  private static List<Diagnostic> hinted(List<Diagnostic> problems, Set<String> unsupported) {
    return problems.stream()
        .map(
            problem ->
                problem.isError() && unsupported.contains(problem.node())
                    ? hinted(problem)
                    : problem)
        .toList();
  }

  private static Diagnostic hinted(Diagnostic problem) {
    return problem.withHint(
        problem.hint().isBlank() ? SKIP_HINT : problem.hint() + "; " + SKIP_HINT);
  }

  private Set<String> unsupported(Workflow workflow) {
    return workflow.nodes().stream()
        .filter(node -> !node.disabled())
        .filter(
            node -> !validator.types().find(node.type()).map(NodeType::isExecutable).orElse(true))
        .map(Node::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Workflow without(Workflow workflow, Set<String> skipped) {
    return workflow.withNodes(
        workflow.nodes().stream()
            .map(node -> skipped.contains(node.id()) ? node.asDisabled() : node)
            .toList());
  }

  /** What is wrong with nodes that are left out is worth knowing, but stops nothing. */
  private static List<Diagnostic> asWarnings(List<Diagnostic> problems, Set<String> nodes) {
    return problems.stream()
        .map(
            problem ->
                problem.isError() && nodes.contains(problem.node())
                    ? problem.withSeverity(Severity.WARNING)
                    : problem)
        .toList();
  }
}
