// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonString;
import java.util.Locale;
import java.util.Optional;

/** Sources and targets in Amazon Redshift and Snowflake. */
final class Warehouses {

  private static final String REDSHIFT = "io.github.spark_redshift_community.spark.redshift";

  private Warehouses() {}

  static void fromRedshift(GlueNode node, GlueMapping mapping) {
    Optional<GlueFields> data = data(node, mapping);
    if (data.isPresent()) {
      NodeDraft read = mapping.add("read").put("format", REDSHIFT);
      mapping.output(read.rows());
      read.put("options", redshift(data.get(), mapping, read, true).build());
      unasked(data.get(), mapping);
    }
  }

  static void toRedshift(GlueNode node, GlueMapping mapping) {
    Optional<GlueFields> data = data(node, mapping);
    if (data.isEmpty() || refusesMerge(data.get(), mapping)) {
      return;
    }
    NodeDraft write = target(mapping, REDSHIFT);
    ObjectDraft options = redshift(data.get(), mapping, write, false);
    actions(data.get(), options, tableOf(data.get()));
    write.put("options", options.build());
    unasked(data.get(), mapping);
  }

  static void fromSnowflake(GlueNode node, GlueMapping mapping) {
    Optional<GlueFields> data = data(node, mapping);
    if (data.isPresent()) {
      NodeDraft read = mapping.add("read").put("format", "snowflake");
      mapping.output(read.rows());
      read.put("options", snowflake(data.get(), mapping, read, true).build());
      unasked(data.get(), mapping);
    }
  }

  static void toSnowflake(GlueNode node, GlueMapping mapping) {
    Optional<GlueFields> data = data(node, mapping);
    if (data.isEmpty() || refusesMerge(data.get(), mapping)) {
      return;
    }
    NodeDraft write = target(mapping, "snowflake");
    ObjectDraft options = snowflake(data.get(), mapping, write, false);
    actions(data.get(), options, tableOf(data.get()));
    write.put("options", options.build());
    unasked(data.get(), mapping);
  }

  private static Optional<GlueFields> data(GlueNode node, GlueMapping mapping) {
    Optional<GlueFields> data = node.fields().object("Data");
    if (data.isEmpty()) {
      mapping.malformed(node.location(), "'Data' is missing", "");
      mapping.unsupported("it does not say what to read or write", "");
    }
    return data;
  }

  private static boolean refusesMerge(GlueFields data, GlueMapping mapping) {
    boolean merges =
        data.flag("Upsert", false)
            || data.text("Action").value().toLowerCase(Locale.ROOT).matches("merge|upsert");
    if (merges) {
      mapping.unsupported(
          "it merges into a table by way of a staging table",
          "read the table, merge with a merge node, and write it anew");
    }
    return merges;
  }

  private static NodeDraft target(GlueMapping mapping, String format) {
    return mapping.add("write").input(mapping.input()).put("format", format).put("mode", "append");
  }

  private static ObjectDraft redshift(
      GlueFields data, GlueMapping mapping, NodeDraft draft, boolean reads) {
    JsonString connection =
        option(data, "Connection")
            .orElseGet(() -> option(data, "CatalogDatabase").orElse(data.text("x")));
    ObjectDraft options = Connections.jdbc(draft, connection, "redshift");
    options.put(
        "tempdir",
        data.find("TempDir").map(JsonString::value).orElse("${secret:redshift/tempdir}"),
        data.location("TempDir"));
    option(data, "IamRole").ifPresent(role -> options.put("aws_iam_role", role));
    what(data, options, reads);
    Connections.explain(mapping, connection);
    data.ignore("AccessType", "CrawlerConnection", "TablePrefix", "TableSchema", "SelectedColumns");
    return options;
  }

  private static ObjectDraft snowflake(
      GlueFields data, GlueMapping mapping, NodeDraft draft, boolean reads) {
    JsonString connection = option(data, "Connection").orElse(data.text("x"));
    ObjectDraft options =
        draft
            .object()
            .put("sfURL", Connections.secret(connection, "url"), connection.location())
            .put("sfUser", Connections.secret(connection, "user"), connection.location())
            .put("sfPassword", Connections.secret(connection, "password"), connection.location());
    data.find("Database").ifPresent(name -> options.put("sfDatabase", name));
    data.find("Schema").ifPresent(name -> options.put("sfSchema", name));
    what(data, options, reads);
    data.map("AdditionalOptions").forEach(options::put);
    Connections.explain(mapping, connection);
    data.ignore("TempDir", "IamRole", "TableSchema", "SelectedColumns", "AutoPushdown");
    return options;
  }

  /** A query, or a table. */
  private static void what(GlueFields data, ObjectDraft options, boolean reads) {
    boolean queries = data.text("SourceType").value().equalsIgnoreCase("query");
    Optional<JsonString> query = data.find("SampleQuery");
    if (reads && queries && query.isPresent()) {
      options.put("query", query.get());
      data.ignore("Table", "Schema");
    } else {
      options.put("dbtable", tableOf(data), data.location("Table"));
    }
  }

  /** Statements before and after; one that empties the table is how Glue replaces its rows. */
  private static void actions(GlueFields data, ObjectDraft options, String table) {
    String action = data.text("Action").value().toLowerCase(Locale.ROOT);
    String before = data.text("PreAction").value();
    if (action.equals("truncate") && !before.toLowerCase(Locale.ROOT).contains("truncate")) {
      before = before + (before.isBlank() ? "" : "; ") + "TRUNCATE TABLE " + table;
    }
    if (action.equals("drop") && !before.toLowerCase(Locale.ROOT).contains("drop")) {
      before = before + (before.isBlank() ? "" : "; ") + "DROP TABLE IF EXISTS " + table;
    }
    if (!before.isBlank()) {
      options.put("preactions", before, data.location("PreAction"));
    }
    data.find("PostAction").ifPresent(after -> options.put("postactions", after));
    data.ignore(
        "MergeAction", "MergeWhenMatched", "MergeWhenNotMatched", "MergeClause", "StagingTable");
  }

  private static String tableOf(GlueFields data) {
    String table =
        option(data, "Table")
            .or(() -> data.find("CatalogRedshiftTable"))
            .or(() -> option(data, "CatalogTable"))
            .map(JsonString::value)
            .orElse("");
    String schema =
        option(data, "Schema")
            .or(() -> data.find("CatalogRedshiftSchema"))
            .map(JsonString::value)
            .orElse("");
    return schema.isEmpty() ? table : schema + "." + table;
  }

  /** A text, or the value of an object {@code {Value, Label, Description}}. */
  private static Optional<JsonString> option(GlueFields data, String name) {
    boolean plain = data.value(name).filter(JsonString.class::isInstance).isPresent();
    return plain ? data.find(name) : data.object(name).flatMap(option -> option.find("Value"));
  }

  private static void unasked(GlueFields data, GlueMapping mapping) {
    data.unasked()
        .forEach(
            (name, value) ->
                mapping.leftOut(
                    value.location(), "'" + name + "' has no counterpart and was left out"));
  }
}
