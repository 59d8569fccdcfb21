// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

import io.glueflow.model.operation.ReadTable;
import io.glueflow.runner.frames.BookmarkedTables;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Tables of the Data Catalog, with the job bookmarks of Glue. */
final class GlueTables implements BookmarkedTables {

  private final GlueBridge bridge;

  GlueTables(GlueBridge bridge) {
    this.bridge = bridge;
  }

  @Override
  public Dataset<Row> read(SparkSession session, ReadTable read, String node) {
    String database = read.table().database();
    Dataset<Row> rows =
        bridge.readTable(
            database.isEmpty() ? session.catalog().currentDatabase() : database,
            read.table().table(),
            read.partitionPredicate(),
            node);
    return moved(rows, session);
  }

  /** Rows of Glue's own session as rows of the run's, whose settings are others. */
  private static Dataset<Row> moved(Dataset<Row> rows, SparkSession session) {
    String view = "glueflow_" + UUID.randomUUID().toString().replace('-', '_');
    rows.createOrReplaceGlobalTempView(view);
    try {
      return session.table("global_temp." + view);
    } finally {
      session.catalog().dropGlobalTempView(view);
    }
  }
}
