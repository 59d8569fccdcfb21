// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** What is measured. */
final class Contests {

  private static final String FILTER =
      "l_shipdate >= DATE '1995-01-01' AND l_returnflag <> 'R' AND l_discount > 0.02";
  private static final int CHAIN = 60;

  private final Path data;

  Contests(Path data) {
    this.data = data;
  }

  List<Contest> all() {
    return List.of(
        new Contest("(a) CSV: filter, join, aggregate", 1.05, flow("csv"), this::joinFromCsv),
        new Contest("(b) Parquet: the same", 1.05, flow("parquet"), this::joinFromParquet),
        new Contest("(c) one branch, four sinks", 0.80, fanOut(), this::fourSinks),
        new Contest("(d) chain of 60 narrow nodes", 1.05, chain(), this::sixtySteps));
  }

  private Dataset<Row> lineItems(SparkSession spark, String format) {
    return read(spark, format, "lineitem", TpchData.LINE_ITEM_SCHEMA);
  }

  private Dataset<Row> orders(SparkSession spark, String format) {
    return read(spark, format, "orders", TpchData.ORDERS_SCHEMA);
  }

  private Dataset<Row> read(SparkSession spark, String format, String table, String schema) {
    return format.equals("csv")
        ? spark.read().option("sep", "|").schema(schema).csv(data + "/csv/" + table + ".csv")
        : spark.read().parquet(data + "/parquet/" + table);
  }

  private void joinFromCsv(SparkSession spark, Path output) {
    join(spark, "csv", output);
  }

  private void joinFromParquet(SparkSession spark, Path output) {
    join(spark, "parquet", output);
  }

  private void join(SparkSession spark, String format, Path output) {
    write(
        joined(spark, format)
            .groupBy("o_orderpriority", "l_shipmode")
            .agg(
                sum("l_extendedprice").as("price"),
                sum(expr("l_extendedprice * (1 - l_discount)")).as("discounted"),
                count(lit(1)).as("lines")),
        output,
        "totals");
  }

  private Dataset<Row> joined(SparkSession spark, String format) {
    Dataset<Row> lines = lineItems(spark, format).filter(FILTER);
    Dataset<Row> orders = orders(spark, format);
    return lines.join(orders, lines.col("l_orderkey").equalTo(orders.col("o_orderkey")));
  }

  private String flow(String format) {
    return document(
        "join-" + format,
        read(format, "lineitem", TpchData.LINE_ITEM_SCHEMA),
        read(format, "orders", TpchData.ORDERS_SCHEMA),
        filterNode(),
        joinNode(),
        """
        {"id": "sums", "type": "aggregate", "input": "joined", "by": ["o_orderpriority", "l_shipmode"],
         "aggregates": [
           {"function": "sum", "column": "l_extendedprice", "as": "price"},
           {"function": "sum", "expression": "l_extendedprice * (1 - l_discount)", "as": "discounted"},
           {"function": "count", "as": "lines"}]}""",
        writeNode("sums", "totals"));
  }

  private void fourSinks(SparkSession spark, Path output) {
    Dataset<Row> branch = joined(spark, "csv");
    for (String key : List.of("o_orderpriority", "l_shipmode", "l_shipdate", "o_custkey")) {
      write(
          branch.groupBy(key).agg(sum("l_extendedprice").as("price"), max("l_tax").as("tax")),
          output,
          key);
    }
  }

  private String fanOut() {
    StringBuilder sinks = new StringBuilder();
    for (String key : List.of("o_orderpriority", "l_shipmode", "l_shipdate", "o_custkey")) {
      String id = "by-" + key.toLowerCase(Locale.ROOT);
      sinks
          .append(sinks.isEmpty() ? "" : ",\n")
          .append(
              """
              {"id": "%s", "type": "aggregate", "input": "joined", "by": ["%s"],
               "aggregates": [
                 {"function": "sum", "column": "l_extendedprice", "as": "price"},
                 {"function": "max", "column": "l_tax", "as": "tax"}]},
              """
                  .formatted(id, key))
          .append(writeNode(id, key));
    }
    return document(
        "fan-out",
        read("csv", "lineitem", TpchData.LINE_ITEM_SCHEMA),
        read("csv", "orders", TpchData.ORDERS_SCHEMA),
        filterNode(),
        joinNode(),
        sinks.toString());
  }

  private void sixtySteps(SparkSession spark, Path output) {
    Dataset<Row> rows = lineItems(spark, "parquet");
    for (int i = 0; i < CHAIN; i++) {
      rows =
          switch (i % 3) {
            case 0 -> rows.withColumn("c" + i, step(i));
            case 1 -> rows.filter("l_quantity > " + (i - CHAIN));
            default -> rows.drop("c" + (i - 2));
          };
    }
    write(rows, output, "chained");
  }

  private static Column step(int i) {
    return col("l_extendedprice").multiply(lit(i)).plus(col("l_tax"));
  }

  private String chain() {
    StringBuilder nodes = new StringBuilder();
    String input = "lineitem";
    for (int i = 0; i < CHAIN; i++) {
      String id = "n" + i;
      String properties =
          switch (i % 3) {
            case 0 ->
                "\"type\": \"derive\", \"columns\": {\"c%d\": \"l_extendedprice * %d + l_tax\"}"
                    .formatted(i, i);
            case 1 ->
                "\"type\": \"filter\", \"condition\": \"l_quantity > %d\"".formatted(i - CHAIN);
            default -> "\"type\": \"drop\", \"columns\": [\"c%d\"]".formatted(i - 2);
          };
      nodes.append("{\"id\": \"%s\", \"input\": \"%s\", %s},\n".formatted(id, input, properties));
      input = id;
    }
    return document(
        "chain",
        read("parquet", "lineitem", TpchData.LINE_ITEM_SCHEMA),
        nodes + writeNode(input, "chained"));
  }

  private static void write(Dataset<Row> rows, Path output, String name) {
    rows.write().mode(SaveMode.Overwrite).parquet(output.resolve(name).toString());
  }

  private static String document(String name, String... nodes) {
    return "{\"glueflow\": 1, \"name\": \"%s\", \"nodes\": [\n%s\n]}\n"
        .formatted(name, String.join(",\n", nodes));
  }

  private String read(String format, String table, String schema) {
    return format.equals("csv")
        ? "{\"id\": \"%s\", \"type\": \"read-csv\", \"path\": \"%s/csv/%s.csv\", \"delimiter\": \"|\", \"header\": false, \"schema\": \"%s\"}"
            .formatted(table, data, table, schema)
        : "{\"id\": \"%s\", \"type\": \"read-parquet\", \"path\": \"%s/parquet/%s\"}"
            .formatted(table, data, table);
  }

  private static String filterNode() {
    return "{\"id\": \"kept\", \"type\": \"filter\", \"input\": \"lineitem\", \"condition\": \"%s\"}"
        .formatted(FILTER);
  }

  private static String joinNode() {
    return "{\"id\": \"joined\", \"type\": \"join\", \"inputs\": {\"left\": \"kept\", \"right\": \"orders\"},"
        + " \"pairs\": [{\"left\": \"l_orderkey\", \"right\": \"o_orderkey\"}]}";
  }

  private static String writeNode(String input, String name) {
    return "{\"id\": \"write-%s\", \"type\": \"write-parquet\", \"input\": \"%s\", \"path\": \"output/%s\", \"mode\": \"overwrite\"}"
        .formatted(name, input, name);
  }
}
