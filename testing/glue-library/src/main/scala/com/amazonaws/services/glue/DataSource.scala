// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue

import com.amazonaws.services.glue.util.JsonOptions
import org.apache.spark.sql.DataFrame

/** Something to read. */
trait DataSource {

  def getDynamicFrame(): DynamicFrame

  def getDataFrame(): DataFrame = getDynamicFrame().toDF()
}

/** Reads the folder of a table of the Data Catalog. */
private final class CatalogSource(
    glueContext: GlueContext,
    table: CatalogTable,
    pushDownPredicate: String
) extends DataSource {

  override def getDynamicFrame(): DynamicFrame = {
    val rows = glueContext.getSparkSession.read
      .format(table.format)
      .options(table.options)
      .schema(table.schema)
      .load(table.location)
    val wanted = if (pushDownPredicate.trim.isEmpty) rows else rows.where(pushDownPredicate)
    DynamicFrame(wanted, glueContext)
  }
}

/** Reads files. */
private final class FileSource(
    glueContext: GlueContext,
    options: JsonOptions,
    format: String,
    formatOptions: JsonOptions
) extends DataSource {

  override def getDynamicFrame(): DynamicFrame = {
    val rows = glueContext.getSparkSession.read
      .format(Formats.sparkName(format))
      .options(Formats.sparkOptions(formatOptions))
      .load(options.texts("paths"): _*)
    DynamicFrame(rows, glueContext)
  }
}

/** Reads a table of a database. */
private final class JdbcSource(glueContext: GlueContext, options: JsonOptions)
    extends DataSource {

  override def getDynamicFrame(): DynamicFrame = {
    val rows = glueContext.getSparkSession.read
      .format("jdbc")
      .options(JdbcConnection.sparkOptions(glueContext, options))
      .load()
    DynamicFrame(rows, glueContext)
  }
}
