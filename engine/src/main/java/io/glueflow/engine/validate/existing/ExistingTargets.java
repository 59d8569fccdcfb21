// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.existing;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import io.glueflow.model.workflow.Node;
import java.util.List;
import java.util.Locale;

/**
 * Rows that are added to files or to a table fit what is there.
 *
 * <p>What cannot be looked at, or is not there yet, is not spoken of.
 */
public final class ExistingTargets implements ValidationRule {

  private final SourceSchemas existing;

  /**
   * Makes the rule.
   *
   * @param existing knows files, and tables where these may be asked for
   */
  public ExistingTargets(SourceSchemas existing) {
    this.existing = existing;
  }

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    for (Step sink : analysis.plan().sinks()) {
      Node node = analysis.node(sink.node());
      for (Misfit misfit : misfits(sink)) {
        diagnostics.report(
            Diagnostic.of(misfit.code(), node.locationOf(misfit.property()), misfit.message())
                .withNode(node.id())
                .withHint(misfit.hint()));
      }
    }
  }

  private List<Misfit> misfits(Step sink) {
    Step rows = sink.inputs().isEmpty() ? sink : sink.inputs().get(0);
    if (rows.schema().open()) {
      return List.of();
    }
    if (sink.operation() instanceof Write write && adds(write.mode())) {
      return files(write, rows);
    }
    if (sink.operation() instanceof WriteTable write && write.mode() == WriteMode.APPEND) {
      Schema table = existing.table(write.table());
      return table.open() ? List.of() : new TableFit(write, rows.schema()).misfits(table);
    }
    return List.of();
  }

  private List<Misfit> files(Write write, Step rows) {
    if (write.path().isEmpty()) {
      return List.of();
    }
    Read read =
        new Read(write.format(), List.of(write.path()), Schema.UNKNOWN, write.options(), "");
    Schema found = existing.files(read);
    if (found.open()) {
      return List.of();
    }
    List<String> partitions = existing.partitions(read).stream().map(Column::name).toList();
    List<Misfit> misfits = new PartitionFit(write, rows).misfits(partitions);
    return misfits.isEmpty()
        ? new FileFit(write.format().toLowerCase(Locale.ROOT), rows.schema().without(partitions))
            .misfits(found.without(partitions))
        : misfits;
  }

  private static boolean adds(WriteMode mode) {
    return mode == WriteMode.APPEND || mode == WriteMode.OVERWRITE_PARTITIONS;
  }
}
