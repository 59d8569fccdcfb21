// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.gluestudio.GlueNodeWriter.Written;
import io.glueflow.model.json.Json;
import java.util.Optional;

/** Writes nodes that write. */
final class TargetWriters {

  private TargetWriters() {}

  /** Nodes that write files of a format that has a node type of its own. */
  static GlueNodeWriter files(String format) {
    return node -> {
      Json.ObjectBuilder settings = target(node);
      node.text("compression").ifPresent(codec -> settings.put("Compression", codec));
      node.text("files").ifPresent(files -> settings.put("NumberTargetPartitions", files));
      if (format.equals("parquet")) {
        return Optional.of(new Written("S3GlueParquetTarget", settings));
      }
      return Optional.of(new Written("S3DirectTarget", settings.put("Format", format)));
    };
  }

  static Optional<Written> any(NativeNode node) {
    String format = node.text("format").orElse("");
    Json.ObjectBuilder settings = target(node).put("Format", format);
    return switch (format) {
      case "avro", "xml" -> Optional.of(new Written("S3DirectTarget", settings));
      case "iceberg" -> options(node, "S3IcebergDirectTarget", settings);
      case "delta" -> options(node, "S3DeltaDirectTarget", settings);
      case "hudi" -> options(node, "S3HudiDirectTarget", settings);
      default -> Optional.empty();
    };
  }

  static Optional<Written> table(NativeNode node) {
    String database = node.text("database").orElse("");
    String plain = database.replaceFirst("^glue_catalog[.]", "");
    String table = node.text("table").orElse("");
    if (node.text("path").isEmpty()) {
      boolean iceberg = !plain.equals(database);
      Json.ObjectBuilder settings =
          node.settings()
              .put("Database", plain)
              .put("Table", table)
              .put("PartitionKeys", node.paths("partition-by"));
      return options(node, iceberg ? "S3IcebergCatalogTarget" : "CatalogTarget", settings);
    }
    String format = node.text("format").orElse("parquet");
    String behavior = node.flag("update-catalog", false) ? "UPDATE_IN_DATABASE" : "LOG";
    Json.ObjectBuilder settings =
        target(node)
            .put("Format", format)
            .put(
                "SchemaChangePolicy",
                Json.object()
                    .put("EnableUpdateCatalog", true)
                    .put("UpdateBehavior", behavior)
                    .put("Database", plain)
                    .put("Table", table)
                    .build());
    return Optional.of(new Written("S3DirectTarget", settings));
  }

  private static Optional<Written> options(
      NativeNode node, String kind, Json.ObjectBuilder settings) {
    node.value("options").ifPresent(options -> settings.put("AdditionalOptions", options));
    return Optional.of(new Written(kind, settings));
  }

  private static Json.ObjectBuilder target(NativeNode node) {
    return node.settings()
        .put("PartitionKeys", node.paths("partition-by"))
        .put("Path", node.text("path").orElse(""));
  }
}
