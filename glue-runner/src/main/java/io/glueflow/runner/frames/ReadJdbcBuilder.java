// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.TableReference;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.runner.jdbc.Database;
import io.glueflow.runner.jdbc.Databases;
import java.util.List;
import java.util.Properties;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads tables and queries of databases. */
final class ReadJdbcBuilder implements OperationBuilder<ReadJdbc> {

  private final SparkSession session;
  private final Databases databases;

  ReadJdbcBuilder(SparkSession session, Databases databases) {
    this.session = session;
    this.databases = databases;
  }

  @Override
  public Dataset<Row> build(ReadJdbc read, StepInputs inputs) {
    requireValues(read.query());
    read.predicates().forEach(ReadJdbcBuilder::requireValues);
    Database database = databases.of(read.connection());
    DataFrameReader reader = session.read().options(read.options()).options(database.options());
    Dataset<Row> rows = load(reader, source(read, database), read.predicates(), database);
    return read.declared().open() ? rows : Columns.declared(rows, read.schema(List.of()));
  }

  private static Dataset<Row> load(
      DataFrameReader reader, String source, List<String> predicates, Database database) {
    return predicates.isEmpty()
        ? reader.format("jdbc").option("dbtable", source).load()
        : reader.jdbc(
            database.options().get("url"),
            source,
            predicates.toArray(String[]::new),
            new Properties());
  }

  private static String source(ReadJdbc read, Database database) {
    if (read.query().isEmpty()) {
      return database.dialect().table(TableReference.parse(read.table()));
    }
    // a comment at its end must not reach behind it
    String query = read.query().strip().replaceFirst(";+$", "");
    return "(" + query + "\n) glueflow_query";
  }

  private static void requireValues(String sql) {
    List<Placeholder> left = Placeholder.in(sql);
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "the value of '"
              + left.get(0).name()
              + "' cannot stand in the database's SQL: databases read a backslash, or quotes beside"
              + " what else is in this SQL, in different ways");
    }
  }
}
