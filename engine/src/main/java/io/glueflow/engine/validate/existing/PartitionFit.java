// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.existing;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Write;
import io.glueflow.model.plan.Step;
import java.util.List;
import java.util.Optional;

/** Whether rows are partitioned as the files are that they are added to. */
final class PartitionFit {

  private final Write write;
  private final Step rows;

  PartitionFit(Write write, Step rows) {
    this.write = write;
    this.rows = rows;
  }

  List<Misfit> misfits(List<String> partitions) {
    if (same(partitions, write.partitionBy())) {
      return List.of();
    }
    String property = write.partitionBy().isEmpty() ? "path" : "partition-by";
    for (String name : partitions) {
      if (rows.schema().column(name).isEmpty()) {
        return List.of(
            new Misfit(
                DiagnosticCode.LOST_PARTITION,
                property,
                "what is there is partitioned by '"
                    + name
                    + "', which the rows have no more"
                    + loser(name).map(node -> ": '" + node + "' leaves it out").orElse(""),
                "keep the column, and partition by it"));
      }
    }
    // folders of two kinds beside each other are refused; files beside folders are passed over
    boolean refused = !partitions.isEmpty() && !write.partitionBy().isEmpty();
    return List.of(
        new Misfit(
            refused ? DiagnosticCode.SCHEMA_MISMATCH : DiagnosticCode.TARGET_DIFFERS,
            property,
            (partitions.isEmpty()
                    ? "what is there is not partitioned, and this is"
                    : "what is there is partitioned by " + Names.list(partitions))
                + (refused
                    ? ": nobody could read them together"
                    : ": Spark reads only one of them"),
            partitions.isEmpty()
                ? "write without partitions, or somewhere else"
                : "set \"partition-by\" to the same columns"));
  }

  /** The node behind which a column is missing. */
  private Optional<String> loser(String column) {
    Step at = rows;
    while (!at.inputs().isEmpty()) {
      for (Step input : at.inputs()) {
        if (input.schema().column(column).isPresent()) {
          return Optional.of(at.node());
        }
      }
      at = at.inputs().get(0);
    }
    return Optional.empty();
  }

  private static boolean same(List<String> some, List<String> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).equalsIgnoreCase(others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
