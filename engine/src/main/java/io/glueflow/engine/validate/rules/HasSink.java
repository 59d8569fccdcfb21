// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import java.util.List;
import java.util.Set;

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
    List<CheckedNode> sinks = analysis.nodes().values().stream().filter(Sinks::isSink).toList();
    Set<String> leftOut = Sinks.disabledCauses(analysis).keySet();
    boolean allKnown = analysis.nodes().size() == analysis.workflow().nodes().size();
    if (allKnown && sinks.isEmpty()) {
      report(
          analysis,
          "nothing is written: a run would do nothing",
          "add a write node, or a print node to look at rows",
          diagnostics);
    } else if (allKnown && sinks.stream().allMatch(sink -> leftOut.contains(sink.id()))) {
      report(
          analysis,
          "nothing is left to run: all that writes is disabled, or depends on what is",
          "enable a node that writes, or connect it to others",
          diagnostics);
    }
  }

  private static void report(
      Analysis analysis, String message, String hint, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.NO_SINK, analysis.workflow().location(), message)
            .withHint(hint));
  }
}
