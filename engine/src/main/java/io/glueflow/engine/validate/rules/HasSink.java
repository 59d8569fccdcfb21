// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;

/** A workflow has nodes, and at least one of them writes or shows something. */
public final class HasSink implements ValidationRule {

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    if (analysis.workflow().nodes().isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.EMPTY_WORKFLOW,
                  analysis.workflow().location(),
                  "the workflow has no nodes")
              .withHint("'glueflow init' makes one to begin with"));
      return;
    }
    boolean allKnown = analysis.nodes().size() == analysis.workflow().nodes().size();
    if (allKnown && analysis.nodes().values().stream().noneMatch(Sinks::isSink)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NO_SINK,
                  analysis.workflow().location(),
                  "nothing is written: a run would do nothing")
              .withHint("add a write node, or a print node to look at rows"));
    }
  }
}
