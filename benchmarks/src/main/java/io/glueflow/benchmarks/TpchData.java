// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Writes the TPC-H tables that are measured on, once per scale, as CSV and as Parquet. */
final class TpchData {

  static final String LINE_ITEM_SCHEMA =
      "l_orderkey BIGINT, l_partkey BIGINT, l_suppkey BIGINT, l_linenumber INT,"
          + " l_quantity DECIMAL(12,2), l_extendedprice DECIMAL(12,2), l_discount DECIMAL(12,2),"
          + " l_tax DECIMAL(12,2), l_returnflag STRING, l_linestatus STRING, l_shipdate DATE,"
          + " l_commitdate DATE, l_receiptdate DATE, l_shipinstruct STRING, l_shipmode STRING,"
          + " l_comment STRING";
  static final String ORDERS_SCHEMA =
      "o_orderkey BIGINT, o_custkey BIGINT, o_orderstatus STRING, o_totalprice DECIMAL(12,2),"
          + " o_orderdate DATE, o_orderpriority STRING, o_clerk STRING, o_shippriority INT,"
          + " o_comment STRING";

  private final Path folder;
  private final double scale;

  TpchData(Path parent, double scale) {
    this.folder = parent.resolve(String.format(Locale.ROOT, "tpch-%s", scale));
    this.scale = scale;
  }

  Path folder() {
    return folder;
  }

  /** Writes what is missing. */
  void prepare(SparkSession spark) throws IOException {
    prepare(spark, TpchTable.LINE_ITEM, "lineitem", LINE_ITEM_SCHEMA);
    prepare(spark, TpchTable.ORDERS, "orders", ORDERS_SCHEMA);
  }

  private <E extends TpchEntity> void prepare(
      SparkSession spark, TpchTable<E> table, String name, String schema) throws IOException {
    Path parquet = folder.resolve("parquet").resolve(name);
    if (Files.exists(parquet.resolve("_SUCCESS"))) {
      return;
    }
    Path csv = folder.resolve("csv").resolve(name + ".csv");
    Files.createDirectories(csv.getParent());
    try (BufferedWriter writer = Files.newBufferedWriter(csv)) {
      for (E row : table.createGenerator(scale, 1, 1)) {
        String line = row.toLine();
        // the generator ends each line with a separator
        writer.write(line, 0, line.length() - 1);
        writer.write('\n');
      }
    }
    spark
        .read()
        .option("sep", "|")
        .schema(schema)
        .csv(csv.toString())
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(parquet.toString());
  }
}
