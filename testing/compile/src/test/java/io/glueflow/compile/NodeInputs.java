// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.runner.SparkTest;
import io.glueflow.runner.library.ExampleDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** The rows, files and tables that nodes are tried on. */
final class NodeInputs {

  private static final Path RESOURCES = Path.of("src", "test", "resources");

  /** Nodes by the type that reads them, or by type and label. */
  private final JsonObject nodes;

  NodeInputs() {
    Path file = RESOURCES.resolve("node-inputs.json");
    try {
      nodes =
          (JsonObject)
              JsonReader.read(new SourceText(file.toString(), Files.readString(file))).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The nodes that a node reads from, and what these read from, as they stand in documents. */
  List<String> of(String type, String label, JsonObject node) {
    JsonArray known =
        nodes
            .value(type + ": " + label)
            .or(() -> nodes.value(type))
            .or(() -> nodes.value(""))
            .map(JsonArray.class::cast)
            .orElseThrow();
    Set<String> needed = new LinkedHashSet<>();
    for (String source : sources(node)) {
      need(source, known, needed);
    }
    return List.copyOf(needed);
  }

  private static void need(String id, JsonArray known, Set<String> needed) {
    for (JsonValue each : known.items()) {
      JsonObject node = (JsonObject) each;
      if (text(node.value("id").orElseThrow()).equals(id)) {
        sources(node).forEach(source -> need(source, known, needed));
        needed.add(JsonWriter.pretty(node));
        return;
      }
    }
    throw new AssertionError("No input '" + id + "' in node-inputs.json");
  }

  private static Set<String> sources(JsonObject node) {
    Set<String> sources = new LinkedHashSet<>();
    node.value("input").ifPresent(input -> sources.add(source(input)));
    Optional<JsonValue> inputs = node.value("inputs");
    if (inputs.isPresent() && inputs.get() instanceof JsonArray listed) {
      listed.items().forEach(item -> sources.add(source(item)));
    } else if (inputs.isPresent()) {
      ((JsonObject) inputs.get()).members().forEach(each -> sources.add(source(each.value())));
    }
    return sources;
  }

  private static String source(JsonValue reference) {
    return NodeOutput.parse(text(reference)).node();
  }

  static String text(JsonValue value) {
    return ((JsonString) value).value();
  }

  /** Lays out the files and tables that nodes of a type read. */
  static void lay(String type, Path folder) throws IOException {
    Path files = RESOURCES.resolve("node-files").resolve(type);
    if (Files.exists(files)) {
      ExampleCases.copy(files, folder);
    }
    SparkSession spark = SparkTest.session();
    switch (type) {
      case "read", "read-orc", "read-parquet" -> {
        String format = type.equals("read") ? "avro" : type.substring("read-".length());
        for (String name : List.of("a", "b")) {
          Path written = folder.resolve(name);
          spark.range(3).coalesce(1).write().format(format).save(written.toString());
          rename(written, format.equals("avro") ? ".avro" : ".x");
        }
      }
      case "read-table" -> tables(spark, folder);
      case "read-jdbc", "write-jdbc" -> database();
      default -> {}
    }
  }

  private static void rename(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(each -> each.getFileName().toString().startsWith("part-")).toList()) {
        Files.move(file, folder.resolve("rows" + extension));
      }
    }
  }

  private static void tables(SparkSession spark, Path folder) {
    spark.sql("DROP DATABASE IF EXISTS shop CASCADE");
    spark.sql("CREATE DATABASE shop LOCATION '" + folder.toUri() + "shop'");
    spark.sql("DROP TABLE IF EXISTS default.t");
    spark.range(3).write().mode("overwrite").saveAsTable("default.t");
    spark
        .sql("SELECT id, IF(id = 1, '2025-12-31', '2026-02-01') AS day FROM default.t")
        .write()
        .saveAsTable("shop.t");
  }

  private static void database() {
    List<String> statements = new ArrayList<>();
    statements.add("DROP ALL OBJECTS");
    statements.add("CREATE TABLE t (\"id\" BIGINT, a INT, \"day\" DATE)");
    statements.add("INSERT INTO t VALUES (1, 1, '2026-01-01'), (2, 2, '2026-06-01'), (3, 5, NULL)");
    statements.add("CREATE TABLE \"Order Lines\" (region VARCHAR(9))");
    statements.add("INSERT INTO \"Order Lines\" VALUES ('N'), ('S'), (NULL)");
    statements.add("CREATE SCHEMA s");
    statements.add("CREATE TABLE s.t (id INT)");
    try (Connection shop = DriverManager.getConnection(ExampleDatabase.URL);
        Statement statement = shop.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
