// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import java.util.Map;

/** Knows what every kind of node becomes. */
final class GlueNodeMappers {

  private static final Map<String, GlueNodeMapper> MAPPERS =
      Map.ofEntries(
          Map.entry("S3CsvSource", FileSources::csv),
          Map.entry("S3JsonSource", FileSources::json),
          Map.entry("S3ParquetSource", FileSources::parquet),
          Map.entry("S3DeltaSource", FileSources.lake("delta", "AdditionalDeltaOptions")),
          Map.entry("S3HudiSource", FileSources.lake("hudi", "AdditionalHudiOptions")),
          Map.entry("CatalogSource", TableSources::catalog),
          Map.entry("S3CatalogSource", TableSources::catalog),
          Map.entry("GovernedCatalogSource", TableSources::catalog),
          Map.entry("CatalogIcebergSource", TableSources::iceberg),
          Map.entry("S3CatalogIcebergSource", TableSources::iceberg),
          Map.entry("CatalogDeltaSource", TableSources.lake("AdditionalDeltaOptions")),
          Map.entry("S3CatalogDeltaSource", TableSources.lake("AdditionalDeltaOptions")),
          Map.entry("CatalogHudiSource", TableSources.lake("AdditionalHudiOptions")),
          Map.entry("S3CatalogHudiSource", TableSources.lake("AdditionalHudiOptions")),
          Map.entry("DirectJDBCSource", DatabaseSources::direct),
          Map.entry("RelationalCatalogSource", DatabaseSources.crawled("")),
          Map.entry("MySQLCatalogSource", DatabaseSources.crawled("mysql")),
          Map.entry("PostgreSQLCatalogSource", DatabaseSources.crawled("postgresql")),
          Map.entry("OracleSQLCatalogSource", DatabaseSources.crawled("oracle")),
          Map.entry("MicrosoftSQLServerCatalogSource", DatabaseSources.crawled("sqlserver")),
          Map.entry("JDBCConnectorSource", DatabaseSources::connector),
          Map.entry("DynamoDBCatalogSource", DatabaseSources::dynamoDb),
          Map.entry("ConnectorDataSource", DatabaseSources::connection),
          Map.entry("AmazonRedshiftSource", Warehouses::fromRedshift),
          Map.entry("SnowflakeSource", Warehouses::fromSnowflake),
          Map.entry("ApplyMapping", ApplyMapping::map),
          Map.entry("SelectFields", ColumnTransforms::select),
          Map.entry("DropFields", ColumnTransforms::drop),
          Map.entry("RenameField", ColumnTransforms::rename),
          Map.entry("SplitFields", ColumnTransforms::split),
          Map.entry("DropNullFields", ColumnTransforms::dropNullFields),
          Map.entry("FillMissingValues", ColumnTransforms::fillMissingValues),
          Map.entry("Filter", RowTransforms::filter),
          Map.entry("Route", RowTransforms::route),
          Map.entry("DropDuplicates", RowTransforms::dropDuplicates),
          Map.entry("Spigot", RowTransforms::spigot),
          Map.entry("Join", CombineTransforms::join),
          Map.entry("Union", CombineTransforms::union),
          Map.entry("Merge", CombineTransforms::merge),
          Map.entry("SparkSQL", CombineTransforms::sql),
          Map.entry("Aggregate", AggregateTransform::map),
          Map.entry("EvaluateDataQuality", QualityTransforms::evaluate),
          Map.entry("EvaluateDataQualityMultiFrame", QualityTransforms::evaluateMany),
          Map.entry("CustomCode", PythonTransforms::custom),
          Map.entry("DynamicTransform", BuiltInTransforms::map),
          Map.entry("S3DirectTarget", FileTargets::direct),
          Map.entry("S3GlueParquetTarget", FileTargets::parquet),
          Map.entry("S3IcebergDirectTarget", FileTargets.lake("iceberg")),
          Map.entry("S3DeltaDirectTarget", FileTargets.lake("delta")),
          Map.entry("S3HudiDirectTarget", FileTargets.lake("hudi")),
          Map.entry("CatalogTarget", TableTargets::catalog),
          Map.entry("S3CatalogTarget", TableTargets::catalog),
          Map.entry("GovernedCatalogTarget", TableTargets::catalog),
          Map.entry("S3DeltaCatalogTarget", TableTargets::catalog),
          Map.entry("S3HudiCatalogTarget", TableTargets::catalog),
          Map.entry("S3IcebergCatalogTarget", TableTargets::iceberg),
          Map.entry("MySQLCatalogTarget", TableTargets.crawled("mysql")),
          Map.entry("PostgreSQLCatalogTarget", TableTargets.crawled("postgresql")),
          Map.entry("OracleSQLCatalogTarget", TableTargets.crawled("oracle")),
          Map.entry("MicrosoftSQLServerCatalogTarget", TableTargets.crawled("sqlserver")),
          Map.entry("JDBCConnectorTarget", TableTargets::connector),
          Map.entry("ConnectorDataTarget", TableTargets::connection),
          Map.entry("AmazonRedshiftTarget", Warehouses::toRedshift),
          Map.entry("SnowflakeTarget", Warehouses::toSnowflake));

  private GlueNodeMappers() {}

  /** The mapper of a kind; one that says why, for a kind without a counterpart. */
  static GlueNodeMapper of(String kind) {
    GlueNodeMapper mapper = MAPPERS.get(kind);
    return mapper != null ? mapper : UnsupportedKinds.mapper(kind);
  }
}
