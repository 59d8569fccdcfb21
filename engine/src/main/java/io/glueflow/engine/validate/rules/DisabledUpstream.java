// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import java.util.Map;

/** What depends on a disabled node is not run either; said for the sinks. */
public final class DisabledUpstream implements ValidationRule {

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    Map<String, String> causes = Sinks.disabledCauses(analysis);
    for (CheckedNode node : analysis.order()) {
      boolean enabled = !node.node().disabled();
      if (enabled && Sinks.isSink(node) && causes.containsKey(node.id())) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.DISABLED_UPSTREAM,
                    node.node().location(),
                    "depends on the disabled node '"
                        + causes.get(node.id())
                        + "', and will not be run")
                .withNode(node.id()));
      }
    }
  }
}
