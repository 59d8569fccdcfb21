// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.TableReference;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * No two nodes write into the same table of a database, unless both append to it, and none
 * overwrites a table that another reads.
 */
public final class DatabaseTables implements ValidationRule {

  private record Table(String connection, List<String> name) {}

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    Map<Table, Step> read = new HashMap<>();
    for (Step step : analysis.plan().steps()) {
      if (step.operation() instanceof ReadJdbc reads && !reads.table().isEmpty()) {
        read.putIfAbsent(table(reads.connection(), reads.table()), step);
      }
    }
    Map<Table, WriteJdbc> written = new HashMap<>();
    Map<Table, String> writers = new HashMap<>();
    for (Step step : analysis.plan().steps()) {
      if (step.operation() instanceof WriteJdbc write) {
        Table table = table(write.connection(), write.table());
        Step reader = read.get(table);
        if (reader != null && write.mode() == WriteMode.OVERWRITE) {
          report(
              analysis,
              step,
              DiagnosticCode.OVERWRITES_INPUT,
              "overwrites the table that node '" + reader.node() + "' reads",
              "write into another table, or upsert",
              diagnostics);
        }
        WriteJdbc other = written.putIfAbsent(table, write);
        writers.putIfAbsent(table, step.node());
        boolean added =
            other != null && other.mode() == WriteMode.APPEND && write.mode() == WriteMode.APPEND;
        if (other != null && !added) {
          report(
              analysis,
              step,
              DiagnosticCode.SAME_TARGET,
              "writes into the same table as node '" + writers.get(table) + "'",
              "write into a table of its own, or append in both",
              diagnostics);
        }
      }
    }
  }

  /** A table by a name in which only exact parts mind their case. */
  private static Table table(String connection, String name) {
    return new Table(
        connection,
        TableReference.parse(name).parts().stream()
            .map(part -> part.exact() ? part.name() : part.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static void report(
      Analysis analysis,
      Step step,
      DiagnosticCode code,
      String message,
      String hint,
      Diagnostics diagnostics) {
    Node node = analysis.node(step.node());
    diagnostics.report(
        Diagnostic.of(code, node.locationOf("table"), message).withNode(node.id()).withHint(hint));
  }
}
