// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.JdbcOptions;
import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes that read and write tables of databases. */
final class FireJdbc {

  private static final List<String> READ_OPTIONS =
      List.of(
          "fetchsize",
          "queryTimeout",
          "sessionInitStatement",
          "partitionColumn",
          "lowerBound",
          "upperBound",
          "numPartitions",
          "pushDownPredicate",
          "pushDownAggregate");

  private FireJdbc() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.dataset.NodeDatasetJDBCUsingConnection", FireJdbc::readTable,
        "fire.nodes.dataset.NodeJDBCQueryUsingConnection", FireJdbc::readQuery,
        "fire.nodes.save.NodeSaveJDBC1", FireJdbc::write,
        "fire.nodes.save.NodeSaveJDBC", FireJdbc::write);
  }

  /** Reads a table; the second tier has another class with the same fields. */
  static void readTable(FireNode node, FireMapping mapping) {
    Map<String, JsonValue> options = new LinkedHashMap<>();
    FireText table = table(node.fields());
    if (table.isEmpty()) {
      mapping.malformed(node.location(), "the node names no table", "choose one in Fire");
    } else {
      options.put("dbtable", table.json());
    }
    read(node, mapping, options);
  }

  private static void readQuery(FireNode node, FireMapping mapping) {
    Map<String, JsonValue> options = new LinkedHashMap<>();
    FireText query = node.fields().text("query");
    if (query.isEmpty()) {
      mapping.malformed(node.location(), "the node has no query", "write one in Fire");
    } else if (isByConnection(node) || !node.fields().has("partitionColumn")) {
      options.put("query", query.json());
    } else {
      // Spark partitions tables, not queries
      options.put("dbtable", query.with("(" + query.text().strip() + ") q").json());
    }
    read(node, mapping, options);
  }

  private static void read(FireNode node, FireMapping mapping, Map<String, JsonValue> options) {
    FireFields fields = node.fields();
    for (String name : READ_OPTIONS) {
      if (fields.has(name)) {
        options.put(name, fields.text(name).json());
      }
    }
    NodeDraft read = mapping.add(isByConnection(node) ? "read-jdbc" : "read");
    finish(node, mapping, read, options);
    FireSchema.of(fields);
    mapping.output(read.rows());
  }

  /** A table that a dataset names as {@code database|table}. */
  static void dataset(FireText connection, FireText path, FireMapping mapping) {
    NodeDraft read = mapping.add("read-jdbc");
    putConnection(connection, mapping, read);
    read.put("table", path.with(path.text().replace('|', '.')).json());
    mapping.output(read.rows());
  }

  private static void write(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft write =
        mapping.add(isByConnection(node) ? "write-jdbc" : "write").input(mapping.input());
    Map<String, JsonValue> options = new LinkedHashMap<>();
    FireText table = table(fields);
    if (table.isEmpty()) {
      mapping.malformed(node.location(), "the node names no table", "choose one in Fire");
    } else {
      options.put("dbtable", table.json());
    }
    boolean overwrites =
        fields.textOr("Append", "saveMode").text().strip().equalsIgnoreCase("overwrite");
    if (fields.flag("truncate", false) && overwrites) {
      options.put("truncate", fields.text("truncate").with("true").json());
    }
    finish(node, mapping, write, options);
    FireFiles.putMode(node, write);
    mapping.passThrough();
  }

  /** The oldest exports say where the database is; the others name a connection. */
  private static boolean isByConnection(FireNode node) {
    return node.fields().text("url").isEmpty() || !node.fields().text("connection").isEmpty();
  }

  private static void finish(
      FireNode node, FireMapping mapping, NodeDraft draft, Map<String, JsonValue> options) {
    FireFields fields = node.fields();
    FireRow.of(fields.list("extraOptionsKeys"), fields.list("extraOptionsValues"))
        .forEach(row -> options.put(row.text(0).strip(), row.cell(1).json()));
    if (isByConnection(node)) {
      FireText connection = fields.text("connection");
      fields.ignore("url", "driver", "user", "password");
      if (connection.isEmpty()) {
        mapping.malformed(node.location(), "the node names no connection", "choose one in Fire");
      } else {
        putConnection(connection, mapping, draft);
      }
      JdbcOptions.put(draft, options);
    } else {
      ObjectDraft all = draft.put("format", "jdbc").object();
      all.put("url", fields.text("url").json());
      putDirectly(fields, mapping, all);
      options.forEach(all::put);
      draft.put("options", all.build());
    }
  }

  private static FireText table(FireFields fields) {
    FireText table = fields.text("jdbctable", "dbtable", "table");
    String database = fields.text("jdbcDatabase", "database").text().strip();
    return table.isEmpty() || database.isEmpty() || table.text().contains(".")
        ? table
        : table.with(database + "." + table.text().strip());
  }

  /** A password never goes into a document. */
  private static void putDirectly(FireFields fields, FireMapping mapping, ObjectDraft options) {
    if (fields.has("driver")) {
      options.put("driver", fields.text("driver").json());
    }
    if (fields.has("user")) {
      options.put("user", fields.text("user").json());
    }
    if (fields.has("password")) {
      FireText password = fields.text("password");
      options.put("password", "${secret:jdbc/password}", password.location());
      mapping.adapted(
          password.location(), "the password comes from the secret jdbc/password when it runs");
    }
  }

  private static void putConnection(FireText connection, FireMapping mapping, NodeDraft draft) {
    String name = connection.text().strip();
    draft.put("connection", connection.with(name).json());
    mapping.adapted(
        connection.location(),
        "the connection '"
            + name
            + "' has to be one of 'local-connections' in glueflow.yaml, and of Glue's own on Glue");
  }

  /** The name of a connection as the beginning of the names of its secrets. */
  static String secret(FireText connection) {
    String name = connection.text().strip().replaceAll("[^A-Za-z0-9/_+=.@-]", "-");
    return name.isEmpty() ? "jdbc" : name;
  }
}
