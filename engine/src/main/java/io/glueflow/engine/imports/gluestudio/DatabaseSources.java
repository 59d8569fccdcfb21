// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.JdbcOptions;
import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sources that read databases and other services, mostly by a connection. */
final class DatabaseSources {

  private DatabaseSources() {}

  static void direct(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    JsonString connection = fields.text("ConnectionName");
    NodeDraft read = byConnection(mapping, connection);
    fields.find("Table").ifPresent(table -> read.put("table", table));
    fields.ignore("ConnectionType");
    fields
        .find("Database")
        .ifPresent(
            database ->
                mapping.adapted(
                    database.location(),
                    "the URL has to name the database '" + database.value() + "'"));
    fields.ignore("RedshiftTmpDir");
  }

  /** A table of the Data Catalog that stands for one of a database. */
  static GlueNodeMapper crawled(String kind) {
    return (node, mapping) -> {
      NodeDraft read = source(mapping, "jdbc");
      read.put("options", crawled(node.fields(), mapping, read, kind).build());
    };
  }

  static ObjectDraft crawled(GlueFields fields, GlueMapping mapping, NodeDraft draft, String kind) {
    JsonString database = fields.text("Database");
    ObjectDraft options = Connections.jdbc(draft, database, kind);
    JsonString table = fields.text("Table");
    options.put("dbtable", table);
    Connections.explain(mapping, database);
    mapping.adapted(
        table.location(),
        "'dbtable' is the name in the Data Catalog, '"
            + table.value()
            + "'; the database may have another");
    return options;
  }

  static void connector(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    JsonString connection = fields.text("ConnectionName");
    NodeDraft read = byConnection(mapping, connection);
    Map<String, JsonValue> options = new LinkedHashMap<>();
    fields.find("Query").ifPresent(query -> options.put("query", query));
    if (!options.containsKey("query")) {
      fields.find("ConnectionTable").ifPresent(table -> options.put("dbtable", table));
    }
    fields.ignore("ConnectionTable", "ConnectorName", "ConnectionType");
    fields
        .object("AdditionalOptions")
        .ifPresent(
            more -> {
              more.find("PartitionColumn").ifPresent(text -> options.put("partitionColumn", text));
              more.find("LowerBound").ifPresent(text -> options.put("lowerBound", text));
              more.find("UpperBound").ifPresent(text -> options.put("upperBound", text));
              more.find("NumPartitions").ifPresent(text -> options.put("numPartitions", text));
              filter(more, mapping, read);
              more.unasked()
                  .forEach(
                      (name, value) ->
                          mapping.leftOut(value.location(), "'" + name + "' was left out"));
            });
    JdbcOptions.put(read, options);
  }

  private static void filter(GlueFields options, GlueMapping mapping, NodeDraft read) {
    options
        .find("FilterPredicate")
        .ifPresent(
            condition ->
                mapping.output(
                    mapping
                        .addFor("rows", "filter")
                        .input(read.rows())
                        .put("condition", condition)
                        .rows()));
  }

  static void dynamoDb(GlueNode node, GlueMapping mapping) {
    JsonString table = node.fields().text("Table");
    NodeDraft read = source(mapping, "dynamodb");
    read.put("options", read.object().put("dynamodb.input.tableName", table).build());
    mapping.adapted(
        table.location(),
        "read by Glue's Spark data source 'dynamodb', which is only there; the table may have"
            + " another name than in the Data Catalog");
    node.fields().ignore("Database");
  }

  /** A connection of any kind, with its options in {@code Data}. */
  static void connection(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    String kind = fields.text("ConnectionType").value().toLowerCase(Locale.ROOT);
    if (!Connections.isJdbc(kind) && !kind.equals("bigquery")) {
      mapping.unsupported(
          "only Glue's own connector reads " + (kind.isEmpty() ? "this" : kind),
          "let Glue copy it to S3, and read the copy");
      return;
    }
    Map<String, JsonString> data = fields.map("Data");
    if (Connections.isNamed(kind, data)) {
      JdbcOptions.put(
          byConnection(mapping, data.get(Connections.NAME)), Connections.otherThanName(data));
      return;
    }
    NodeDraft read = source(mapping, kind.equals("bigquery") ? "bigquery" : "jdbc");
    read.put("options", options(fields, mapping, read, kind).build());
  }

  static ObjectDraft options(GlueFields fields, GlueMapping mapping, NodeDraft draft, String kind) {
    Map<String, JsonString> data = fields.map("Data");
    JsonString connection =
        data.getOrDefault("connectionName", new JsonString(fields.location("Data"), kind));
    ObjectDraft options =
        kind.equals("bigquery")
            ? draft.object().put("credentials", Connections.secret(connection, "credentials"))
            : Connections.jdbc(draft, connection, kind);
    data.forEach(
        (name, value) -> {
          if (Connections.otherThanName(data).containsKey(name)) {
            options.put(name, value);
          }
        });
    Connections.explain(mapping, connection);
    return options;
  }

  private static NodeDraft byConnection(GlueMapping mapping, JsonString connection) {
    NodeDraft read = mapping.add("read-jdbc").put("connection", connection);
    Connections.explainName(mapping, connection);
    mapping.output(read.rows());
    return read;
  }

  private static NodeDraft source(GlueMapping mapping, String format) {
    NodeDraft read = mapping.add("read").put("format", format);
    mapping.output(read.rows());
    return read;
  }
}
