// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Union;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts frames below each other. Neighbours are joined pairwise, round by round: a plan of a
 * thousand inputs is ten levels deep instead of a thousand, and each level is analyzed once.
 */
final class UnionBuilder implements OperationBuilder<Union> {

  @Override
  public Dataset<Row> build(Union union, StepInputs inputs) {
    List<Dataset<Row>> frames = inputs.frames();
    while (frames.size() > 1) {
      List<Dataset<Row>> next = new ArrayList<>();
      for (int i = 0; i < frames.size(); i += 2) {
        boolean alone = i + 1 == frames.size();
        next.add(alone ? frames.get(i) : pair(union, frames.get(i), frames.get(i + 1)));
      }
      frames = next;
    }
    return frames.get(0);
  }

  private static Dataset<Row> pair(Union union, Dataset<Row> upper, Dataset<Row> lower) {
    return union.byName() ? upper.unionByName(lower, union.allowMissing()) : upper.union(lower);
  }
}
