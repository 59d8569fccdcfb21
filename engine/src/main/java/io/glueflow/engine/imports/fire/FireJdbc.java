// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
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
    FireFields fields = node.fields();
    NodeDraft read = mapping.add("read").put("format", "jdbc");
    ObjectDraft options = connection(node, mapping, read);
    FireText table = table(fields);
    if (table.isEmpty()) {
      mapping.malformed(node.location(), "the node names no table", "choose one in Fire");
    } else {
      options.put("dbtable", table.json());
    }
    finishRead(fields, read, options);
    mapping.output(read.rows());
  }

  private static void readQuery(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft read = mapping.add("read").put("format", "jdbc");
    ObjectDraft options = connection(node, mapping, read);
    FireText query = fields.text("query");
    if (query.isEmpty()) {
      mapping.malformed(node.location(), "the node has no query", "write one in Fire");
    } else if (fields.has("partitionColumn")) {
      // Spark partitions tables, not queries
      options.put("dbtable", query.with("(" + query.text().strip() + ") q").json());
    } else {
      options.put("query", query.json());
    }
    finishRead(fields, read, options);
    mapping.output(read.rows());
  }

  /** A table that a dataset names as {@code database|table}. */
  static void dataset(FireText connection, FireText path, FireMapping mapping) {
    NodeDraft read = mapping.add("read").put("format", "jdbc");
    ObjectDraft options = read.object();
    putSecrets(connection, options);
    options.put("dbtable", path.with(path.text().replace('|', '.')).json());
    read.put("options", options.build());
    note(connection, mapping);
    mapping.output(read.rows());
  }

  private static void write(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft write = mapping.add("write").input(mapping.input()).put("format", "jdbc");
    FireFiles.putMode(node, write);
    ObjectDraft options = connection(node, mapping, write);
    FireText table = table(fields);
    if (table.isEmpty()) {
      mapping.malformed(node.location(), "the node names no table", "choose one in Fire");
    } else {
      options.put("dbtable", table.json());
    }
    if (fields.flag("truncate", false)) {
      options.put("truncate", "true");
    }
    FireFiles.addOptions(fields, options);
    FireFiles.put(write, options);
    mapping.passThrough();
  }

  private static void finishRead(FireFields fields, NodeDraft read, ObjectDraft options) {
    for (String name : READ_OPTIONS) {
      if (fields.has(name)) {
        options.put(name, fields.text(name).json());
      }
    }
    FireFiles.addOptions(fields, options);
    FireSchema.of(fields);
    FireFiles.put(read, options);
  }

  private static FireText table(FireFields fields) {
    FireText table = fields.text("jdbctable", "dbtable", "table");
    String database = fields.text("jdbcDatabase", "database").text().strip();
    return table.isEmpty() || database.isEmpty() || table.text().contains(".")
        ? table
        : table.with(database + "." + table.text().strip());
  }

  private static ObjectDraft connection(FireNode node, FireMapping mapping, NodeDraft draft) {
    FireFields fields = node.fields();
    ObjectDraft options = draft.object();
    FireText url = fields.text("url");
    FireText connection = fields.text("connection");
    if (!url.isEmpty() && connection.isEmpty()) {
      options.put("url", url.json());
      putDirectly(fields, mapping, options);
      return options;
    }
    if (connection.isEmpty()) {
      mapping.malformed(node.location(), "the node names no connection", "choose one in Fire");
      return options;
    }
    fields.ignore("url", "driver", "user", "password");
    putSecrets(connection, options);
    note(connection, mapping);
    return options;
  }

  /** The oldest exports say where the database is; a password never goes into a document. */
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

  private static void putSecrets(FireText connection, ObjectDraft options) {
    for (String part : List.of("url", "user", "password")) {
      options.put(
          part, connection.with("${secret:" + secret(connection) + "/" + part + "}").json());
    }
  }

  private static void note(FireText connection, FireMapping mapping) {
    String name = secret(connection);
    mapping.adapted(
        connection.location(),
        "the connection "
            + connection.text()
            + " is made of the secrets "
            + name
            + "/url, "
            + name
            + "/user and "
            + name
            + "/password when it runs, and needs the jar of the database's driver");
  }

  /** The name of a connection as the beginning of the names of its secrets. */
  static String secret(FireText connection) {
    String name = connection.text().strip().replaceAll("[^A-Za-z0-9/_+=.@-]", "-");
    return name.isEmpty() ? "jdbc" : name;
  }
}
