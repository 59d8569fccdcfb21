// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.workflow.NodeInput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every node leads to a node that writes or shows something; what does not is not run. */
public final class LeadsToSink implements ValidationRule {

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    boolean anySink = analysis.nodes().values().stream().anyMatch(Sinks::isSink);
    if (!anySink || Sinks.isBroken(analysis)) {
      return;
    }
    Set<String> needed = new HashSet<>();
    List<CheckedNode> order = analysis.order();
    for (int i = order.size() - 1; i >= 0; i--) {
      CheckedNode node = order.get(i);
      if (Sinks.isSink(node) || needed.contains(node.id())) {
        for (NodeInput input : node.node().inputs()) {
          needed.add(input.source().node());
        }
      } else if (!Sinks.isNote(node) && !node.node().disabled()) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.LEADS_NOWHERE,
                    node.node().location(),
                    "leads to no node that writes, and will not be run")
                .withNode(node.id())
                .withHint("connect it, or set \"disabled\": true"));
      }
    }
  }
}
