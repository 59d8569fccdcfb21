// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No two nodes write to the same path or table, unless both append to it, and none writes into a
 * folder that another overwrites.
 */
public final class TargetsDistinct implements ValidationRule {

  private record Target(Step step, FilePath path, WriteMode mode) {}

  private record Table(Step step, WriteMode mode) {}

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    checkTables(analysis, diagnostics);
    List<Target> targets = targets(analysis);
    Map<FilePath, Target> overwritten = new HashMap<>();
    for (Target target : targets) {
      if (target.mode() == WriteMode.OVERWRITE) {
        overwritten.putIfAbsent(target.path(), target);
      }
    }
    Map<FilePath, Target> seen = new HashMap<>();
    for (Target target : targets) {
      Target same = seen.putIfAbsent(target.path(), target);
      if (same != null && !(isAppended(same) && isAppended(target))) {
        report(
            analysis,
            target,
            "writes to the same path as node '" + same.step().node() + "'",
            "write to a folder of its own, or append in both",
            diagnostics);
      }
      target.path().above().stream()
          .filter(overwritten::containsKey)
          .findFirst()
          .ifPresent(
              folder ->
                  report(
                      analysis,
                      target,
                      "writes into the folder that node '"
                          + overwritten.get(folder).step().node()
                          + "' overwrites",
                      "write to a folder beside it",
                      diagnostics));
    }
  }

  private static void checkTables(Analysis analysis, Diagnostics diagnostics) {
    Map<String, Table> seen = new HashMap<>();
    for (Step step : analysis.plan().steps()) {
      if (step.operation() instanceof WriteTable write) {
        Table table = new Table(step, write.mode());
        Table same = seen.putIfAbsent(write.table().key(), table);
        boolean appended = same != null && same.mode() == WriteMode.APPEND;
        if (same != null && !(appended && write.mode() == WriteMode.APPEND)) {
          Node node = analysis.node(step.node());
          diagnostics.report(
              Diagnostic.of(
                      DiagnosticCode.SAME_TARGET,
                      node.locationOf("table"),
                      "writes to the same table as node '" + same.step().node() + "'")
                  .withNode(node.id())
                  .withHint("write to a table of its own, or append in both"));
        }
      }
    }
  }

  private static List<Target> targets(Analysis analysis) {
    List<Target> targets = new ArrayList<>();
    for (Step step : analysis.plan().steps()) {
      if (step.operation() instanceof Write write && !write.path().isEmpty()) {
        targets.add(new Target(step, FilePath.of(write.path()), write.mode()));
      }
    }
    return targets;
  }

  private static boolean isAppended(Target target) {
    return target.mode() == WriteMode.APPEND;
  }

  private static void report(
      Analysis analysis, Target target, String message, String hint, Diagnostics diagnostics) {
    Node node = analysis.node(target.step().node());
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.SAME_TARGET, node.locationOf("path"), message)
            .withNode(node.id())
            .withHint(hint));
  }
}
