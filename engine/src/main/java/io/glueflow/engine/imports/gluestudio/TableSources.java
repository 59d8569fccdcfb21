// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonString;
import java.util.Optional;

/** Sources that read tables of the Data Catalog whose data lies in files. */
final class TableSources {

  /** The catalog of Spark that Glue makes for Iceberg. */
  static final String ICEBERG_CATALOG = "glue_catalog.";

  private TableSources() {}

  static void catalog(GlueNode node, GlueMapping mapping) {
    read(node, mapping, "");
    node.fields()
        .object("AdditionalOptions")
        .ifPresent(
            options ->
                options
                    .unasked()
                    .forEach(
                        (name, value) ->
                            mapping.leftOut(
                                value.location(),
                                "all files are read, whatever '" + name + "' says")));
  }

  /** Reads a table in a table format; its options are in the member of this name. */
  static GlueNodeMapper lake(String optionsMember) {
    return (node, mapping) ->
        GlueOptions.put(read(node, mapping, ""), node.fields().map(optionsMember));
  }

  static void iceberg(GlueNode node, GlueMapping mapping) {
    NodeDraft read = read(node, mapping, ICEBERG_CATALOG);
    GlueOptions.put(read, node.fields().map("AdditionalIcebergOptions"));
    mapping.adapted(
        node.location(),
        "reads by Spark's catalog 'glue_catalog', which the job's arguments '--datalake-formats'"
            + " and '--conf' have to set up");
  }

  private static NodeDraft read(GlueNode node, GlueMapping mapping, String catalog) {
    GlueFields fields = node.fields();
    NodeDraft read = mapping.add("read-table");
    mapping.output(read.rows());
    JsonString database = fields.text("Database");
    read.put("database", catalog + database.value(), database.location());
    fields.find("Table").ifPresent(table -> read.put("table", table));
    Optional<JsonString> predicate = fields.find("PartitionPredicate");
    predicate.ifPresent(condition -> read.put("partition-predicate", condition));
    GlueTypes.schema(fields)
        .ifPresent(schema -> read.put("schema", schema.ddl(), fields.location("OutputSchemas")));
    return read;
  }
}
