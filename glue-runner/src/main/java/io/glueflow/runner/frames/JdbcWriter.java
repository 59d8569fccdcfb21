// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.TableReference;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.runner.jdbc.Database;
import io.glueflow.runner.jdbc.Databases;
import io.glueflow.runner.jdbc.Upsert;
import java.sql.SQLException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes rows into tables of databases. */
final class JdbcWriter {

  private final Databases databases;

  JdbcWriter(Databases databases) {
    this.databases = databases;
  }

  void write(WriteJdbc write, Dataset<Row> rows) {
    Database database = databases.of(write.connection());
    TableReference table = TableReference.parse(write.table());
    if (write.mode() == WriteMode.UPSERT) {
      upsert(new Upsert(database, table, write.keys(), write.options()), rows);
      return;
    }
    rows.write()
        .format("jdbc")
        .options(write.options())
        .options(database.options())
        .option("dbtable", database.dialect().table(table))
        .mode(FrameWriter.saveMode(write.mode()))
        .save();
  }

  private static void upsert(Upsert upsert, Dataset<Row> rows) {
    try {
      upsert.write(rows);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot upsert", e);
    }
  }
}
