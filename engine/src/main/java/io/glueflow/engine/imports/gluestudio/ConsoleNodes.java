// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The nodes of console downloads, which have kinds of their own. */
final class ConsoleNodes {

  /** Members that only the editor needs. */
  private static final String[] EDITOR = {
    "nodeId", "type", "classification", "generatedNodeName", "codeGenVersion", "inferSchemaChanged",
    "isCatalog", "runtimeParameters", "updateCatalogOptions", "format", "outputSchemas", "name"
  };

  private ConsoleNodes() {}

  /** The kind that the API has for a node; the console's own name when it has none. */
  static String kind(GlueFields node) {
    node.ignore(EDITOR);
    String type = node.text("type").value();
    boolean source = node.text("classification").value().equalsIgnoreCase("DataSource");
    boolean target = node.text("classification").value().equalsIgnoreCase("DataSink");
    String side = source ? "Source" : target ? "Target" : "";
    String format = node.text("format").value().toLowerCase(Locale.ROOT);
    if (type.equalsIgnoreCase("S3") && source) {
      return node.flag("isCatalog", false) ? "S3CatalogSource" : s3Source(format);
    }
    if (type.equalsIgnoreCase("S3") && target) {
      return s3Target(format);
    }
    return List.of(type, type + side, type + "Catalog" + side, "Amazon" + type + side).stream()
        .flatMap(name -> GlueNodeKinds.find(name).stream())
        .map(GlueNodeKinds.Kind::name)
        .findFirst()
        .orElse(type);
  }

  private static String s3Source(String format) {
    String plain = format.replace("glueparquet", "parquet");
    return Optional.of("S3" + plain + "Source")
        .flatMap(GlueNodeKinds::find)
        .map(GlueNodeKinds.Kind::name)
        .orElse("S3 " + format);
  }

  private static String s3Target(String format) {
    return switch (format) {
      case "glueparquet" -> "S3GlueParquetTarget";
      case "hudi" -> "S3HudiDirectTarget";
      case "delta" -> "S3DeltaDirectTarget";
      case "iceberg" -> "S3IcebergDirectTarget";
      case "hyper" -> "S3HyperDirectTarget";
      default -> "S3DirectTarget";
    };
  }
}
