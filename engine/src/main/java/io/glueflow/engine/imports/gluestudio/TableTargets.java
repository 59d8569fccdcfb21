// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.JdbcOptions;
import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonString;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Targets that write into tables of the Data Catalog or into databases. */
final class TableTargets {

  private TableTargets() {}

  static void catalog(GlueNode node, GlueMapping mapping) {
    write(node, mapping, "");
  }

  static void iceberg(GlueNode node, GlueMapping mapping) {
    write(node, mapping, TableSources.ICEBERG_CATALOG);
    mapping.adapted(
        node.location(),
        "writes by Spark's catalog 'glue_catalog', which the job's arguments '--datalake-formats'"
            + " and '--conf' have to set up");
  }

  private static void write(GlueNode node, GlueMapping mapping, String catalog) {
    GlueFields fields = node.fields();
    JsonString database = fields.text("Database");
    NodeDraft write =
        mapping
            .add("write-table")
            .input(mapping.input())
            .put("database", catalog + database.value(), database.location());
    fields.find("Table").ifPresent(table -> write.put("table", table));
    write.put("mode", "append");
    FileTargets.partitions(fields, mapping, write);
    GlueOptions.put(write, fields.map("AdditionalOptions"));
    fields
        .object("SchemaChangePolicy")
        .filter(policy -> policy.flag("EnableUpdateCatalog", false))
        .filter(policy -> policy.text("UpdateBehavior").value().equals("UPDATE_IN_DATABASE"))
        .ifPresent(
            policy ->
                write.put(
                    "update-catalog", new JsonBoolean(policy.location("UpdateBehavior"), true)));
    FileTargets.automaticChecks(fields, mapping);
  }

  /** A table of the Data Catalog that stands for one of a database. */
  static GlueNodeMapper crawled(String kind) {
    return (node, mapping) -> {
      NodeDraft write = target(mapping, "jdbc");
      write.put("options", DatabaseSources.crawled(node.fields(), mapping, write, kind).build());
    };
  }

  static void connector(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    JsonString connection = fields.text("ConnectionName");
    Map<String, JsonString> options = new LinkedHashMap<>(fields.map("AdditionalOptions"));
    fields.find("ConnectionTable").ifPresent(table -> options.put("dbtable", table));
    fields.ignore("ConnectorName", "ConnectionType");
    byConnection(mapping, connection, options);
  }

  static void connection(GlueNode node, GlueMapping mapping) {
    String kind = node.fields().text("ConnectionType").value().toLowerCase(Locale.ROOT);
    if (!Connections.isJdbc(kind) && !kind.equals("bigquery")) {
      mapping.unsupported(
          "only Glue's own connector writes to " + (kind.isEmpty() ? "this" : kind),
          "write to S3, and let Glue copy it");
      return;
    }
    Map<String, JsonString> data = node.fields().map("Data");
    if (Connections.isNamed(kind, data)) {
      byConnection(mapping, data.get(Connections.NAME), Connections.otherThanName(data));
      return;
    }
    NodeDraft write = target(mapping, kind.equals("bigquery") ? "bigquery" : "jdbc");
    write.put("options", DatabaseSources.options(node.fields(), mapping, write, kind).build());
  }

  private static void byConnection(
      GlueMapping mapping, JsonString connection, Map<String, JsonString> options) {
    NodeDraft write =
        mapping
            .add("write-jdbc")
            .input(mapping.input())
            .put("connection", connection)
            .put("mode", "append");
    JdbcOptions.put(write, options);
    Connections.explainName(mapping, connection);
  }

  private static NodeDraft target(GlueMapping mapping, String format) {
    return mapping.add("write").input(mapping.input()).put("format", format).put("mode", "append");
  }
}
