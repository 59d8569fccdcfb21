// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.gluestudio.GlueNodeWriter.Written;
import io.glueflow.model.json.Json;
import java.util.Map;
import java.util.Optional;

/** Writes nodes that read. */
final class SourceWriters {

  private static final Map<String, String> SEPARATORS =
      Map.of(",", "comma", "\u0001", "ctrla", "|", "pipe", ";", "semicolon", "\t", "tab");

  private static final Map<String, String> QUOTES =
      Map.of("\"", "quote", "\u00ab", "quillemet", "'", "single_quote", "", "disabled");

  private SourceWriters() {}

  static Optional<Written> csv(NativeNode node) {
    String separator = SEPARATORS.get(node.text("delimiter").orElse(","));
    String quote = QUOTES.get(node.text("quote").orElse("\""));
    if (separator == null || quote == null) {
      return Optional.empty();
    }
    Json.ObjectBuilder settings =
        files(node)
            .put("Separator", separator)
            .put("QuoteChar", quote)
            .put("Multiline", node.flag("multi-line", false))
            .put("WithHeader", node.flag("header", true));
    node.text("escape").ifPresent(escape -> settings.put("Escaper", escape));
    return schema(node, "S3CsvSource", settings);
  }

  static Optional<Written> json(NativeNode node) {
    return schema(
        node, "S3JsonSource", files(node).put("Multiline", node.flag("multi-line", false)));
  }

  static Optional<Written> parquet(NativeNode node) {
    return schema(node, "S3ParquetSource", files(node));
  }

  static Optional<Written> table(NativeNode node) {
    String database = node.text("database").orElse("");
    boolean iceberg = database.startsWith(TableSources.ICEBERG_CATALOG);
    Json.ObjectBuilder settings =
        node.settings()
            .put("Database", database.replaceFirst("^glue_catalog[.]", ""))
            .put("Table", node.text("table").orElse(""));
    node.text("partition-predicate")
        .ifPresent(condition -> settings.put("PartitionPredicate", condition));
    return schema(node, iceberg ? "CatalogIcebergSource" : "CatalogSource", settings);
  }

  /** Reads of a table format by a path. */
  static Optional<Written> any(NativeNode node) {
    Json.ObjectBuilder settings =
        node.settings().put("Paths", NativeNode.texts(node.texts("path")));
    return switch (node.text("format").orElse("")) {
      case "delta" ->
          Optional.of(options(node, "S3DeltaSource", "AdditionalDeltaOptions", settings));
      case "hudi" -> Optional.of(options(node, "S3HudiSource", "AdditionalHudiOptions", settings));
      default -> Optional.empty();
    };
  }

  private static Written options(
      NativeNode node, String kind, String member, Json.ObjectBuilder settings) {
    node.value("options").ifPresent(options -> settings.put(member, options));
    return new Written(kind, settings);
  }

  private static Json.ObjectBuilder files(NativeNode node) {
    return node.settings()
        .put("Paths", NativeNode.texts(node.texts("path")))
        .put("Recurse", node.flag("recursive", false));
  }

  private static Optional<Written> schema(
      NativeNode node, String kind, Json.ObjectBuilder settings) {
    node.outputSchemas().ifPresent(schemas -> settings.put("OutputSchemas", schemas));
    return Optional.of(new Written(kind, settings));
  }
}
