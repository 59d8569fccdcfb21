// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.ReadTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads of a table what earlier runs have not read. */
@FunctionalInterface
public interface BookmarkedTables {

  /** Where nobody remembers what was read: everything is new. */
  BookmarkedTables NONE = (session, read, node) -> ReadTableBuilder.whole(session, read);

  /**
   * The new rows, with all columns of the table as they are.
   *
   * @param session the session that the rows are to belong to
   * @param read the table, and which of its partitions
   * @param node the id of the node that reads, by which is remembered what it read
   */
  Dataset<Row> read(SparkSession session, ReadTable read, String node);
}
