// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The files and tables that the documented examples of node types read. */
public final class ExampleFiles {

  private ExampleFiles() {}

  /**
   * Lays them out anew.
   *
   * @param folder the folder that relative paths begin at
   * @param type the node type whose example is to run
   */
  public static void lay(SparkSession spark, Path folder, String type) throws IOException {
    Files.createDirectories(folder.resolve("input/events"));
    Files.writeString(folder.resolve("input/orders.csv"), "a;b;c\n1;n;2.50\n");
    Files.writeString(folder.resolve("input/accounts.txt"), "DE0000000120260131       12.50\n");
    Files.writeString(folder.resolve("input/server.log"), "started\n");
    Files.writeString(
        folder.resolve("input/books.xml"),
        "<all><book id=\"1\"><title>T</title><price>1.5</price></book></all>");
    Files.writeString(
        folder.resolve("input/nested.json"),
        "{\"id\": 1, \"items\": [\"pen\"], \"customer\": {\"name\": \"ann\"}}\n");
    if (type.equals("read")) {
      spark.range(2).write().mode("append").format("avro").save(folder + "/input/events");
      return;
    }
    Files.writeString(
        folder.resolve("input/events/e.json"),
        "{\"id\": 1, \"at\": \"2026-01-31T10:00:00Z\", \"user\": {\"name\": \"ann\"}}\n");
    if (!type.startsWith("read") && !type.endsWith("table")) {
      return;
    }
    spark.sql("DROP DATABASE IF EXISTS shop CASCADE");
    spark.sql("CREATE DATABASE shop LOCATION '" + folder.toUri() + "shop'");
    spark
        .sql("SELECT 1 AS id, '2026-01' AS month")
        .write()
        .mode("overwrite")
        .saveAsTable("shop.orders");
    spark.range(2).write().mode("overwrite").orc(folder.resolve("input/stock").toString());
    spark.range(2).write().mode("overwrite").parquet(folder.resolve("bucket/regions").toString());
  }
}
