// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Targets that write files. Glue adds files to those that are there. */
final class FileTargets {

  private static final Set<String> TEXT_CODECS =
      Set.of("none", "gzip", "bzip2", "deflate", "lz4", "snappy");

  /** The codecs of each format that has a node type of its own. */
  private static final Map<String, Set<String>> CODECS =
      Map.of(
          "csv",
          TEXT_CODECS,
          "json",
          TEXT_CODECS,
          "parquet",
          Set.of("none", "snappy", "gzip", "lz4_raw", "zstd"),
          "orc",
          Set.of("none", "snappy", "zlib", "lz4", "zstd"));

  private FileTargets() {}

  static void direct(GlueNode node, GlueMapping mapping) {
    JsonString format = node.fields().text("Format");
    String name = format.value().toLowerCase(Locale.ROOT);
    switch (name) {
      case "" -> mapping.malformed(node.location(), "'Format' is missing", "");
      case "hyper" -> {
        mapping.unsupported("Spark does not write Tableau's Hyper files", "write Parquet");
        return;
      }
      default -> {}
    }
    write(node, mapping, name.replace("glueparquet", "parquet"));
  }

  static void parquet(GlueNode node, GlueMapping mapping) {
    write(node, mapping, "parquet");
  }

  static GlueNodeMapper lake(String format) {
    return (node, mapping) -> write(node, mapping, format);
  }

  private static void write(GlueNode node, GlueMapping mapping, String format) {
    GlueFields fields = node.fields();
    fields.ignore("Format");
    Optional<GlueFields> table =
        fields
            .object("SchemaChangePolicy")
            .filter(policy -> policy.flag("EnableUpdateCatalog", false))
            .filter(policy -> policy.has("Table"));
    fields.ignore("SchemaChangePolicy");
    NodeDraft write = draft(mapping, format, table.isPresent());
    table.ifPresent(found -> intoTable(found, write, format));
    fields.find("Path").ifPresent(path -> write.put("path", path));
    write.put("mode", "append");
    partitions(fields, mapping, write);
    if (write.type().equals("write") || write.type().equals("write-table")) {
      options(fields, write);
    } else {
      compression(fields, mapping, write, format);
      files(fields, write);
    }
    automaticChecks(fields, mapping);
  }

  private static NodeDraft draft(GlueMapping mapping, String format, boolean intoTable) {
    String type =
        intoTable ? "write-table" : CODECS.containsKey(format) ? "write-" + format : "write";
    NodeDraft write = mapping.add(type).input(mapping.input());
    return !format.isEmpty() && (type.equals("write") || intoTable)
        ? write.put("format", format)
        : write;
  }

  /** The table of the Data Catalog that Glue makes, or adds to, with the files. */
  private static void intoTable(GlueFields policy, NodeDraft write, String format) {
    JsonString database = policy.text("Database");
    String catalog = format.equals("iceberg") ? TableSources.ICEBERG_CATALOG : "";
    write.put("database", catalog + database.value(), database.location());
    write.put("table", policy.text("Table"));
    if (policy.text("UpdateBehavior").value().equals("UPDATE_IN_DATABASE")) {
      write.put("update-catalog", new JsonBoolean(policy.location("UpdateBehavior"), true));
    }
  }

  static void partitions(GlueFields fields, GlueMapping mapping, NodeDraft write) {
    List<GluePath> keys = fields.paths("PartitionKeys");
    keys.stream()
        .filter(GluePath::isNested)
        .forEach(
            key ->
                mapping.leftOut(
                    key.location(), "files cannot be divided by '" + key + "', a nested field"));
    List<JsonString> columns =
        keys.stream().filter(key -> !key.isNested()).map(GluePath::json).toList();
    if (!columns.isEmpty()) {
      write.put(
          "partition-by", new JsonArray(fields.location("PartitionKeys"), List.copyOf(columns)));
    }
  }

  private static void compression(
      GlueFields fields, GlueMapping mapping, NodeDraft write, String format) {
    fields
        .find("Compression")
        .ifPresent(
            given -> {
              String codec = codec(given.value().toLowerCase(Locale.ROOT), format);
              if (CODECS.get(format).contains(codec)) {
                write.put("compression", codec, given.location());
              } else {
                mapping.leftOut(
                    given.location(), "files are compressed as usual, not by '" + codec + "'");
              }
            });
  }

  private static String codec(String name, String format) {
    return switch (name) {
      case "uncompressed" -> "none";
      case "lz4" -> format.equals("parquet") ? "lz4_raw" : name;
      case "gzip" -> format.equals("orc") ? "zlib" : name;
      default -> name;
    };
  }

  private static void options(GlueFields fields, NodeDraft write) {
    Map<String, JsonString> options = fields.map("AdditionalOptions");
    fields
        .find("Compression")
        .filter(codec -> !codec.value().equals("none"))
        .ifPresent(codec -> options.putIfAbsent("compression", codec));
    GlueOptions.put(write, options);
  }

  private static void files(GlueFields fields, NodeDraft write) {
    fields
        .number("NumberTargetPartitions")
        .filter(number -> number.signum() > 0)
        .ifPresent(number -> write.put("files", number.longValue()));
  }

  /** The console's own check of what is written: that there is a column. */
  static void automaticChecks(GlueFields fields, GlueMapping mapping) {
    fields
        .object("AutoDataQuality")
        .filter(quality -> quality.flag("IsEnabled", false))
        .ifPresent(
            quality ->
                mapping.leftOut(
                    quality.location(), "the check that the console adds by itself is left out"));
  }
}
