// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Write;
import io.glueflow.model.plan.SortedRows;
import io.glueflow.model.plan.Step;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Decides into how many files rows are cut.
 *
 * <p>Rows are spread anew (a shuffle) rather than partitions merged, because merging would take the
 * parallelism away from everything before the write, and because it makes the files equally large.
 * Sorted rows are the exception: spreading would lose their order, merging neighbours keeps it.
 */
final class FileCutter {

  private static final int UNKNOWN_SIZE_BITS = 60;
  private static final int MOST_FILES = 10_000;
  private final Function<Step, Dataset<Row>> frames;

  FileCutter(Function<Step, Dataset<Row>> frames) {
    this.frames = frames;
  }

  /** The same rows in as many partitions as there are to be files. */
  Dataset<Row> cut(Step step, Write write, Dataset<Row> rows) {
    return files(step, write, rows).map(files -> cut(step, write, rows, files)).orElse(rows);
  }

  private static Dataset<Row> cut(Step step, Write write, Dataset<Row> rows, int files) {
    if (SortedRows.isSorted(step.inputs().get(0))) {
      return rows.coalesce(files);
    }
    return rows.repartition(files, Columns.named(write.partitionBy()));
  }

  private Optional<Integer> files(Step step, Write write, Dataset<Row> rows) {
    if (!write.files().fileName().isEmpty()) {
      return Optional.of(1);
    }
    if (write.files().files() > 0) {
      return Optional.of(write.files().files());
    }
    return write.files().fileBytes() > 0
        ? estimatedFiles(step, rows, write.files().fileBytes())
        : Optional.empty();
  }

  /**
   * By Spark's estimate of the rows' size, but at most that of all that is read: Spark takes a join
   * for a product.
   */
  private Optional<Integer> estimatedFiles(Step step, Dataset<Row> rows, long fileBytes) {
    BigInteger bytes = size(rows).min(sizeOfSources(step));
    if (bytes.bitLength() > UNKNOWN_SIZE_BITS) {
      return Optional.empty();
    }
    long files = (bytes.longValueExact() + fileBytes - 1) / fileBytes;
    return Optional.of((int) Math.max(1, Math.min(files, MOST_FILES)));
  }

  private BigInteger sizeOfSources(Step sink) {
    Set<Step> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Step> open = new ArrayDeque<>(sink.inputs());
    BigInteger bytes = BigInteger.ZERO;
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (seen.add(step)) {
        open.addAll(step.inputs());
        bytes = step.inputs().isEmpty() ? bytes.add(size(frames.apply(step))) : bytes;
      }
    }
    return bytes;
  }

  private static BigInteger size(Dataset<Row> rows) {
    return rows.queryExecution().optimizedPlan().stats().sizeInBytes().bigInteger();
  }
}
