// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** No two nodes write to the same path, unless both append to it. */
public final class TargetsDistinct implements ValidationRule {

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    Map<FilePath, Step> targets = new LinkedHashMap<>();
    for (Step step : analysis.plan().steps()) {
      if (!(step.operation() instanceof Write write) || write.path().isEmpty()) {
        continue;
      }
      Step other = targets.putIfAbsent(FilePath.of(write.path()), step);
      boolean bothAppend =
          other != null
              && write.mode() == WriteMode.APPEND
              && ((Write) other.operation()).mode() == WriteMode.APPEND;
      if (other != null && !bothAppend) {
        Node node = analysis.workflow().node(step.node()).orElseThrow();
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.SAME_TARGET,
                    node.locationOf("path"),
                    "writes to the same path as node '" + other.node() + "'")
                .withNode(step.node())
                .withHint("write to a folder of its own, or append in both"));
      }
    }
  }
}
