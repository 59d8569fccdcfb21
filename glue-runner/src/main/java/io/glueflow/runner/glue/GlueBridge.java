// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What only Glue's own library can do, in Java's terms. The Scala main class implements it. */
public interface GlueBridge {

  /** The job's Spark session. */
  SparkSession spark();

  /**
   * What a connection of the Data Catalog says, under Glue's names: {@code fullUrl}, {@code url},
   * {@code user}, {@code password} and others.
   *
   * @throws RuntimeException when there is no such connection or the role may not read it
   */
  Map<String, String> connection(String name);

  /**
   * Reads what earlier runs have not read of a table of the Data Catalog.
   *
   * @param database the database
   * @param table the table
   * @param partitionPredicate a condition on the partition columns in SQL, empty for all partitions
   * @param context what Glue remembers under this name, from run to run
   */
  Dataset<Row> readTable(String database, String table, String partitionPredicate, String context);
}
