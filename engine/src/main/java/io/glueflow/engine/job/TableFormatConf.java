// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of Spark that Glue's guide asks for with each table format. */
final class TableFormatConf {

  private static final String EXTENSIONS = "spark.sql.extensions";
  private static final String ICEBERG = "spark.sql.catalog.glue_catalog";

  private TableFormatConf() {}

  /** The settings for some formats; Iceberg tables are made below the warehouse. */
  static Map<String, String> of(List<String> formats, String warehouse) {
    Map<String, String> conf = new LinkedHashMap<>();
    if (formats.contains("iceberg")) {
      extend(conf, "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
      conf.put(ICEBERG, "org.apache.iceberg.spark.SparkCatalog");
      conf.put(ICEBERG + ".warehouse", warehouse);
      conf.put(ICEBERG + ".catalog-impl", "org.apache.iceberg.aws.glue.GlueCatalog");
      conf.put(ICEBERG + ".io-impl", "org.apache.iceberg.aws.s3.S3FileIO");
    }
    if (formats.contains("delta")) {
      extend(conf, "io.delta.sql.DeltaSparkSessionExtension");
      conf.put(
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
      conf.put(
          "spark.delta.logStore.class",
          "org.apache.spark.sql.delta.storage.S3SingleDriverLogStore");
    }
    if (formats.contains("hudi")) {
      conf.put("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
      conf.put("spark.sql.hive.convertMetastoreParquet", "false");
    }
    return conf;
  }

  private static void extend(Map<String, String> conf, String extension) {
    conf.merge(EXTENSIONS, extension, (first, second) -> first + "," + second);
  }
}
