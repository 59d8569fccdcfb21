// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.operation.Print;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.runner.connection.ConnectionSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documented example of every node type runs, and yields the schema that was derived for it.
 */
class LibraryTest extends FrameTest {

  private static final NodeTypes TYPES = NodeTypes.load(LibraryTest.class.getClassLoader());

  private static final Pattern ID = Pattern.compile("\"id\": \"(\\w+)\"");

  /** A row for each input that the examples name; its columns by the input's id. */
  private static final Map<String, String> INPUTS = new LinkedHashMap<>();

  static {
    input(
        "orders",
        "order_id BIGINT, region STRING, status STRING, amount DECIMAL(12,2), currency STRING, "
            + "ordered_on DATE, quantity INT, country STRING, city STRING",
        "[1, \"n\", \"PAID\", 12.5, \"EUR\", \"2026-01-31\", 2, \"de\", \"Ulm\"]");
    input("regions", "region STRING, region_name STRING", "[\"n\", \"north\"]");
    input("people", "first STRING, last STRING, name STRING", "[\"Ann\", \"Lee\", \"Lee, Ann\"]");
    input("lines", "quantity INT, unit_price DOUBLE, sold_at TIMESTAMP", "[2, 1.5, null]");
    input(
        "customers",
        "name STRING, born DATE, phone STRING, email STRING, card STRING, updated_at TIMESTAMP",
        "[\"Ann\", \"2000-01-01\", \"+49 1\", \" A@B.c\", \"4111111111111111\", \"2026-01-01\"]");
    input("events", "id BIGINT, payload STRING", "[1, \"{\\\"user\\\": \\\"a\\\"}\"]");
    input("report", "store STRING, q1 DOUBLE, q2 DOUBLE, total DOUBLE", "[\"s\", 1.5, 2.5, 4]");
    input("today", "a INT, b STRING", "[1, \"x\"]");
    input("yesterday", "a INT, b STRING", "[1, \"x\"]");
    input("products", "product_id INT, name STRING, price DOUBLE", "[1, \"pen\", 0.5]");
    input(
        "changes",
        "product_id INT, name STRING, price DOUBLE, changed_at TIMESTAMP, change_type STRING",
        "[1, \"pen\", 0.6, \"2026-01-01\", \"update\"]");
    input("north", "a INT, b STRING", "[1, \"x\"]");
    input("south", "b STRING, a INT", "[\"x\", 1]");
    input(
        "sales",
        "store STRING, quarter STRING, amount INT, day DATE",
        "[\"s\", \"q1\", 5, \"2026-01-31\"]");
    input("totals", "region STRING, total DOUBLE", "[\"n\", 1.5]");
    input("sorted", "n INT", "[1]");
    input("tickets", "urgency INT, subject STRING", "[5, \"an invoice\"]");
    input("stock", "item STRING, n INT", "[\"pen\", 3]");
    input("letters", "body STRING", "[\"Dear all\"]");
    input("sql/regions", "id STRING, name STRING", "[\"n\", \"north\"]");
    input("rename/orders", "order_id INT, amt DOUBLE", "[1, 1.5]");
    input("cast/raw", "amount STRING, ordered_on STRING", "[\"1.5\", \"2026-01-31\"]");
    input("parse-date/raw", "ordered_on STRING", "[\"31.01.2026\"]");
    input("replace/raw", "price STRING", "[\"1,5\"]");
  }

  static {
    json("baskets", "id INT, items ARRAY<STRING>, customer STRUCT<name: STRING, city: STRING>");
    json("map-columns/raw", "id STRING, nm STRING, address STRUCT<city: STRING>");
  }

  private static void json(String name, String schema) {
    INPUTS.put(
        name,
        "{\"id\": \"%s\", \"type\": \"read-json\", \"path\": \"input/nested.json\", \"schema\": \"%s\"}"
            .formatted(name.substring(name.indexOf('/') + 1), schema));
  }

  private static void input(String name, String schema, String row) {
    INPUTS.put(
        name,
        "{\"id\": \"%s\", \"type\": \"inline\", \"schema\": \"%s\", \"rows\": [%s]}"
            .formatted(name.substring(name.indexOf('/') + 1), schema, row));
  }

  static Collection<String> types() {
    return TYPES.all().stream().filter(NodeType::isExecutable).map(NodeType::name).toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void exampleRuns(String name) throws IOException {
    prepareFiles(name);
    NodeType type = TYPES.find(name).orElseThrow();

    Analysis analysis = analyze(type);

    for (Step step : analysis.plan().steps()) {
      if (step.operation().isSink() && !(step.operation() instanceof Print)) {
        frames().write(step, frame(step));
      } else if (step.operation() instanceof Print) {
        assertThat(frames().print(step, frame(step)).rows()).isNotEmpty();
      } else {
        frame(step).collectAsList();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "utf-16le", "UTF-32", "windows-1252"})
  void readsCsvOfSpreadsheetsInTheirEncodings(String encoding) throws IOException {
    Files.write(
        folder.resolve("export.csv"),
        "id\tname\n1\tFüße\n2\tnaïve\n".getBytes(Charset.forName(encoding)));
    Analysis analysis =
        analyze(
            """
            {"id": "export", "type": "read-csv", "path": "export.csv", "delimiter": "\\\\t",
             "encoding": "%s", "schema": "id INT, name STRING"}
            """
                .formatted(encoding));

    assertThat(rows(frame(analysis.plan().steps().get(0))))
        .containsExactly("[1,Füße]", "[2,naïve]");
  }

  private static Analysis analyze(NodeType type) {
    StringBuilder nodes = new StringBuilder();
    String example = type.example().strip();
    for (String input : inputsOf(type, example)) {
      nodes.append(input).append(",\n");
    }
    return analyze(nodes + example);
  }

  private static Analysis analyze(String nodes) {
    String text = "{\"glueflow\": 1, \"name\": \"example\", \"nodes\": [\n" + nodes + "\n]}";
    Workflow workflow =
        SourceReader.decode(text.getBytes(StandardCharsets.UTF_8), "example")
            .value()
            .flatMap(source -> WorkflowReader.read(source).value())
            .orElseThrow();
    Diagnosed<Analysis> analysis = Analyzer.analyze(workflow, TYPES, ParameterValues.of(Map.of()));
    assertThat(analysis.diagnostics())
        .as(text)
        .noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    return analysis.value().orElseThrow();
  }

  private static Collection<String> inputsOf(NodeType type, String example) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher own = ID.matcher(example);
    String ownId = own.find() ? own.group(1) : "";
    INPUTS.forEach(
        (name, node) -> {
          String id = name.substring(name.indexOf('/') + 1);
          boolean meant = !name.contains("/") || name.startsWith(type.name() + "/");
          if (meant && !id.equals(ownId) && example.contains("\"" + id + "\"")) {
            found.put(id, node);
          }
        });
    return found.values();
  }

  private void prepareDatabase() {
    String url = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1";
    connections = ConnectionSource.of(Map.of("shop", new DatabaseConnection(url, "", "", "")));
    try (Connection shop = DriverManager.getConnection(url);
        Statement statement = shop.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS sales");
      statement.execute("CREATE TABLE IF NOT EXISTS sales.orders (id INT)");
      statement.execute("CREATE TABLE IF NOT EXISTS totals (region VARCHAR(9), total DOUBLE)");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void prepareFiles(String type) throws IOException {
    prepareDatabase();
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
