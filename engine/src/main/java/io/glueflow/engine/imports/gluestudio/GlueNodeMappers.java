// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import java.util.Map;
import java.util.TreeMap;

/** Knows what every kind of node becomes. */
final class GlueNodeMappers {

  private static final Map<String, GlueNodeMapper> MAPPERS = new TreeMap<>();

  static {
    MAPPERS.put("S3CsvSource", FileSources::csv);
    MAPPERS.put("S3JsonSource", FileSources::json);
    MAPPERS.put("S3ParquetSource", FileSources::parquet);
    MAPPERS.put("S3DeltaSource", FileSources.lake("delta", "AdditionalDeltaOptions"));
    MAPPERS.put("S3HudiSource", FileSources.lake("hudi", "AdditionalHudiOptions"));
    MAPPERS.put("CatalogSource", TableSources::catalog);
    MAPPERS.put("S3CatalogSource", TableSources::catalog);
    MAPPERS.put("GovernedCatalogSource", TableSources::catalog);
    MAPPERS.put("CatalogIcebergSource", TableSources::iceberg);
    MAPPERS.put("S3CatalogIcebergSource", TableSources::iceberg);
    MAPPERS.put("CatalogDeltaSource", TableSources.lake("AdditionalDeltaOptions"));
    MAPPERS.put("S3CatalogDeltaSource", TableSources.lake("AdditionalDeltaOptions"));
    MAPPERS.put("CatalogHudiSource", TableSources.lake("AdditionalHudiOptions"));
    MAPPERS.put("S3CatalogHudiSource", TableSources.lake("AdditionalHudiOptions"));
    MAPPERS.put("DirectJDBCSource", DatabaseSources::direct);
    MAPPERS.put("RelationalCatalogSource", DatabaseSources.crawled(""));
    MAPPERS.put("MySQLCatalogSource", DatabaseSources.crawled("mysql"));
    MAPPERS.put("PostgreSQLCatalogSource", DatabaseSources.crawled("postgresql"));
    MAPPERS.put("OracleSQLCatalogSource", DatabaseSources.crawled("oracle"));
    MAPPERS.put("MicrosoftSQLServerCatalogSource", DatabaseSources.crawled("sqlserver"));
    MAPPERS.put("JDBCConnectorSource", DatabaseSources::connector);
    MAPPERS.put("DynamoDBCatalogSource", DatabaseSources::dynamoDb);
    MAPPERS.put("ConnectorDataSource", DatabaseSources::connection);
    MAPPERS.put("AmazonRedshiftSource", Warehouses::fromRedshift);
    MAPPERS.put("SnowflakeSource", Warehouses::fromSnowflake);

    MAPPERS.put("ApplyMapping", ApplyMapping::map);
    MAPPERS.put("SelectFields", ColumnTransforms::select);
    MAPPERS.put("DropFields", ColumnTransforms::drop);
    MAPPERS.put("RenameField", ColumnTransforms::rename);
    MAPPERS.put("SplitFields", ColumnTransforms::split);
    MAPPERS.put("DropNullFields", ColumnTransforms::dropNullFields);
    MAPPERS.put("FillMissingValues", ColumnTransforms::fillMissingValues);
    MAPPERS.put("Filter", RowTransforms::filter);
    MAPPERS.put("Route", RowTransforms::route);
    MAPPERS.put("DropDuplicates", RowTransforms::dropDuplicates);
    MAPPERS.put("Spigot", RowTransforms::spigot);
    MAPPERS.put("Join", CombineTransforms::join);
    MAPPERS.put("Union", CombineTransforms::union);
    MAPPERS.put("Merge", CombineTransforms::merge);
    MAPPERS.put("SparkSQL", CombineTransforms::sql);
    MAPPERS.put("Aggregate", AggregateTransform::map);
    MAPPERS.put("EvaluateDataQuality", QualityTransforms::evaluate);
    MAPPERS.put("EvaluateDataQualityMultiFrame", QualityTransforms::evaluateMany);
    MAPPERS.put("CustomCode", PythonTransforms::custom);
    MAPPERS.put("DynamicTransform", BuiltInTransforms::map);

    MAPPERS.put("S3DirectTarget", FileTargets::direct);
    MAPPERS.put("S3GlueParquetTarget", FileTargets::parquet);
    MAPPERS.put("S3IcebergDirectTarget", FileTargets.lake("iceberg"));
    MAPPERS.put("S3DeltaDirectTarget", FileTargets.lake("delta"));
    MAPPERS.put("S3HudiDirectTarget", FileTargets.lake("hudi"));
    MAPPERS.put("CatalogTarget", TableTargets::catalog);
    MAPPERS.put("S3CatalogTarget", TableTargets::catalog);
    MAPPERS.put("GovernedCatalogTarget", TableTargets::catalog);
    MAPPERS.put("S3DeltaCatalogTarget", TableTargets::catalog);
    MAPPERS.put("S3HudiCatalogTarget", TableTargets::catalog);
    MAPPERS.put("S3IcebergCatalogTarget", TableTargets::iceberg);
    MAPPERS.put("MySQLCatalogTarget", TableTargets.crawled("mysql"));
    MAPPERS.put("PostgreSQLCatalogTarget", TableTargets.crawled("postgresql"));
    MAPPERS.put("OracleSQLCatalogTarget", TableTargets.crawled("oracle"));
    MAPPERS.put("MicrosoftSQLServerCatalogTarget", TableTargets.crawled("sqlserver"));
    MAPPERS.put("JDBCConnectorTarget", TableTargets::connector);
    MAPPERS.put("ConnectorDataTarget", TableTargets::connection);
    MAPPERS.put("AmazonRedshiftTarget", Warehouses::toRedshift);
    MAPPERS.put("SnowflakeTarget", Warehouses::toSnowflake);
  }

  private GlueNodeMappers() {}

  /** The mapper of a kind; one that says why, for a kind without a counterpart. */
  static GlueNodeMapper of(String kind) {
    GlueNodeMapper mapper = MAPPERS.get(kind);
    return mapper != null ? mapper : UnsupportedKinds.mapper(kind);
  }
}
