// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.TableName;
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
 * No node overwrites what another one reads: Spark reads while it writes, so the input would be
 * gone before it is read.
 */
public final class PathsNotOverwritten implements ValidationRule {

  private record Source(String node, String path) {}

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    checkTables(analysis, diagnostics);
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

  private static void checkTables(Analysis analysis, Diagnostics diagnostics) {
    Map<String, String> readers = new HashMap<>();
    for (Step step : analysis.plan().steps()) {
      if (step.operation() instanceof ReadTable read) {
        readers.putIfAbsent(read.table().key(), step.node());
      }
    }
    for (Step step : analysis.plan().steps()) {
      boolean overwritten =
          step.operation() instanceof WriteTable write
              && write.mode() == WriteMode.OVERWRITE
              && readers.containsKey(write.table().key());
      if (overwritten) {
        TableName table = ((WriteTable) step.operation()).table();
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.OVERWRITES_INPUT,
                    analysis.node(step.node()).locationOf("table"),
                    "overwrites the table '"
                        + table
                        + "', which node '"
                        + readers.get(table.key())
                        + "' reads")
                .withNode(step.node())
                .withHint("write to another table"));
      }
    }
  }

  private static void check(
      Step step, String target, List<Source> sources, Analysis analysis, Diagnostics diagnostics) {
    FilePath written = FilePath.of(target);
    for (Source source : sources) {
      if (!target.isEmpty() && written.contains(FilePath.ofPattern(source.path()))) {
        Node node = analysis.node(step.node());
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
