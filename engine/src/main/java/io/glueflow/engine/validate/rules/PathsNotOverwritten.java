// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * No node overwrites what another one reads: Spark reads while it writes, so the input would be
 * gone before it is read.
 */
public final class PathsNotOverwritten implements ValidationRule {

  private record Source(String node, String path) {}

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    List<Source> sources = new ArrayList<>();
    for (Step step : analysis.plan().steps()) {
      if (step.operation() instanceof Read read) {
        read.paths().forEach(path -> sources.add(new Source(step.node(), path)));
      }
    }
    for (Step step : analysis.plan().steps()) {
      boolean replaces =
          step.operation() instanceof Write write
              && (write.mode() == WriteMode.OVERWRITE
                  || write.mode() == WriteMode.OVERWRITE_PARTITIONS);
      if (replaces) {
        check(step, ((Write) step.operation()).path(), sources, analysis, diagnostics);
      }
    }
  }

  private static void check(
      Step step, String target, List<Source> sources, Analysis analysis, Diagnostics diagnostics) {
    FilePath written = FilePath.of(target);
    for (Source source : sources) {
      if (!target.isEmpty() && written.contains(FilePath.ofPattern(source.path()))) {
        Node node = analysis.workflow().node(step.node()).orElseThrow();
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.OVERWRITES_INPUT,
                    node.locationOf("path"),
                    "overwrites '" + source.path() + "', which node '" + source.node() + "' reads")
                .withNode(step.node())
                .withHint("write to another folder"));
        return;
      }
    }
  }
}
