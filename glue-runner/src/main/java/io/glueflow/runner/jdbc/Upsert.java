// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.TableReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;

/**
 * Replaces the rows of a table that have the same keys and adds the others, all or none.
 *
 * <p>Spark writes the rows into a table beside it, in as many tasks and tries as it takes; then a
 * single statement merges them. Each row has a number, so that one which was written twice, by a
 * task that was tried again, counts once.
 */
public final class Upsert {

  private static final System.Logger LOG = System.getLogger(Upsert.class.getName());

  private final Database database;
  private final TableReference table;
  private final List<String> keys;
  private final Map<String, String> options;

  /**
   * Prepares to upsert.
   *
   * @param database where the table is
   * @param table the table
   * @param keys the columns whose values tell which row of the table a row replaces
   * @param options options of Spark's JDBC source
   */
  public Upsert(
      Database database, TableReference table, List<String> keys, Map<String, String> options) {
    this.database = database;
    this.table = table;
    this.keys = keys;
    this.options = options;
  }

  /** Writes the rows. When it fails, the table is as it was. */
  public void write(Dataset<Row> rows) throws SQLException {
    MergeStatement merge = MergeStatement.of(database.dialect());
    StagingTable staging = begin(merge, List.of(rows.columns()));
    try {
      fill(staging, rows);
      merge(merge, staging);
    } finally {
      drop(staging);
    }
  }

  private StagingTable begin(MergeStatement merge, List<String> names) throws SQLException {
    try (Connection connection = database.open()) {
      TargetTable target = TargetTable.of(connection, database.dialect(), table);
      List<String> columns = target.columns(names);
      List<String> keyColumns = target.columns(keys);
      if (merge == MergeStatement.ON_DUPLICATE_KEY) {
        target.requireUniqueIndex(connection, keyColumns);
      }
      String name = "glueflow_" + UUID.randomUUID().toString().substring(0, 8);
      StagingTable staging =
          new StagingTable(database.dialect(), table.beside(name), columns, keyColumns);
      staging.create(connection, table);
      return staging;
    }
  }

  private void fill(StagingTable staging, Dataset<Row> rows) throws SQLException {
    try (Connection connection = database.open()) {
      staging.addRowNumbers(connection);
    }
    List<String> columns = staging.columns();
    Column[] named = new Column[columns.size() + 1];
    Arrays.setAll(
        named,
        i ->
            i < columns.size()
                ? functions.col(Sql.identifier(rows.columns()[i])).as(columns.get(i))
                : functions.monotonically_increasing_id().as(StagingTable.ROW));
    rows.select(named)
        .write()
        .format("jdbc")
        .options(options)
        .options(database.options())
        .option("dbtable", staging.sql())
        .mode(SaveMode.Append)
        .save();
  }

  private void merge(MergeStatement merge, StagingTable staging) throws SQLException {
    try (Connection connection = database.open()) {
      staging.checkKeys(connection);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(merge.sql(database.dialect(), table, staging));
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private void drop(StagingTable staging) {
    try (Connection connection = database.open()) {
      staging.drop(connection);
    } catch (SQLException e) {
      // what became of the rows is what counts, not what is left beside them
      LOG.log(System.Logger.Level.WARNING, "Cannot drop the table " + staging.sql(), e);
    }
  }
}
