// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.ReadTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads tables of the catalog. */
final class ReadTableBuilder implements OperationBuilder<ReadTable> {

  private final SparkSession session;
  private final BookmarkedTables bookmarked;

  ReadTableBuilder(SparkSession session, BookmarkedTables bookmarked) {
    this.session = session;
    this.bookmarked = bookmarked;
  }

  @Override
  public Dataset<Row> build(ReadTable read, StepInputs inputs) {
    Dataset<Row> rows =
        read.bookmark()
            ? bookmarked.read(session, read, inputs.step().node())
            : whole(session, read);
    return read.declared().open() ? rows : Columns.declared(rows, read.schema(List.of()));
  }

  /** Spark reads no partition that a condition rules out. */
  static Dataset<Row> whole(SparkSession session, ReadTable read) {
    Dataset<Row> rows = session.read().options(read.options()).table(read.table().sql());
    return read.partitionPredicate().isEmpty() ? rows : rows.where(read.partitionPredicate());
  }
}
