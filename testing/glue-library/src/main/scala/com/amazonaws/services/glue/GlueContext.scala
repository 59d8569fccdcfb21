// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue

import com.amazonaws.services.glue.util.JsonOptions
import org.apache.spark.SparkContext
import org.apache.spark.sql.SparkSession

/**
 * A stand-in for the entry to Glue's library: the part that glueflow and its scripts use, with the
 * same signatures. Connections and tables come from the endpoint that `AWS_ENDPOINT_URL_GLUE` or
 * `AWS_ENDPOINT_URL` names, as a system property or an environment variable.
 *
 * Bookmarks are not available here: every read reads everything. It is no `SQLContext`, because no
 * class can extend the one of Spark 3.5 and that of Spark 4.1 from the same source.
 */
class GlueContext(@transient val sc: SparkContext) extends Serializable {

  def getSparkSession: SparkSession = SparkSession.builder().getOrCreate()

  def extractJDBCConf(connectionName: String, catalogId: String = null): Map[String, String] =
    JdbcConnection.conf(DataCatalog.connection(connectionName))

  def getCatalogSource(
      database: String,
      tableName: String,
      redshiftTmpDir: String = "",
      transformationContext: String = "",
      pushDownPredicate: String = " ",
      additionalOptions: JsonOptions = JsonOptions.empty,
      catalogId: String = null
  ): DataSource =
    new CatalogSource(this, DataCatalog.table(database, tableName), pushDownPredicate)

  def getCatalogSink(
      database: String,
      tableName: String,
      redshiftTmpDir: String = "",
      transformationContext: String = "",
      additionalOptions: JsonOptions = JsonOptions.empty,
      catalogId: String = null
  ): DataSink =
    new CatalogSink(DataCatalog.table(database, tableName), additionalOptions)

  def getSourceWithFormat(
      connectionType: String,
      options: JsonOptions,
      transformationContext: String = "",
      format: String = null,
      formatOptions: JsonOptions = JsonOptions.empty
  ): DataSource =
    if (connectionType == "s3") new FileSource(this, options, format, formatOptions)
    else new JdbcSource(this, options)

  def getSinkWithFormat(
      connectionType: String,
      options: JsonOptions,
      transformationContext: String = "",
      format: String = null,
      formatOptions: JsonOptions = JsonOptions.empty
  ): DataSink = {
    val sink = getSink(connectionType, options, transformationContext)
    if (format != null) sink.setFormat(format, formatOptions)
    sink
  }

  def getSink(
      connectionType: String,
      connectionOptions: JsonOptions,
      transformationContext: String = ""
  ): DataSink =
    if (connectionType == "s3") new FileSink(connectionOptions)
    else new JdbcSink(this, connectionOptions)
}
