// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue

import com.amazonaws.services.glue.errors.CallSite
import com.amazonaws.services.glue.util.JsonOptions
import org.apache.spark.sql.{DataFrame, SaveMode}

/** Something to write to. As in Glue, what is there already stays. */
abstract class DataSink {

  protected var catalogInfo: Option[(String, String)] = None
  protected var format: String = "parquet"
  protected var formatOptions: JsonOptions = JsonOptions.empty

  def writeDynamicFrame(
      frame: DynamicFrame,
      callSite: CallSite = CallSite("Not provided", "")
  ): DynamicFrame = {
    write(frame.toDF())
    frame
  }

  /** Names the table of the Data Catalog that is to know of what is written. */
  def setCatalogInfo(
      catalogDatabase: String,
      catalogTableName: String,
      catalogId: String = ""
  ): Unit =
    catalogInfo = Some((catalogDatabase, catalogTableName))

  def setFormat(format: String, options: JsonOptions = JsonOptions.empty): Unit = {
    this.format = format
    this.formatOptions = options
  }

  protected def write(rows: DataFrame): Unit
}

/** Adds rows to the folder of a table of the Data Catalog. */
private final class CatalogSink(table: CatalogTable, options: JsonOptions) extends DataSink {

  override protected def write(rows: DataFrame): Unit = {
    rows.write
      .format(table.format)
      .options(table.options)
      .partitionBy(table.partitionKeys: _*)
      .mode(SaveMode.Append)
      .save(table.location)
    CatalogUpdate.afterWrite(table, rows.schema, options)
  }
}

/** Adds files to a folder. */
private final class FileSink(options: JsonOptions) extends DataSink {

  override protected def write(rows: DataFrame): Unit = {
    val path = options.text("path").getOrElse(
      throw new IllegalArgumentException("Cannot write to s3: the option 'path' is missing")
    )
    val partitionKeys = options.texts("partitionKeys")
    val spark = Formats.sparkName(format)
    rows.write
      .format(spark)
      .options(Formats.sparkOptions(formatOptions))
      .partitionBy(partitionKeys: _*)
      .mode(SaveMode.Append)
      .save(path)
    catalogInfo.foreach { case (database, name) =>
      val made = CatalogTable.of(database, name, path, spark, rows.schema, partitionKeys)
      DataCatalog.find(database, name) match {
        case Some(table) => CatalogUpdate.afterWrite(table, rows.schema, options)
        case None => if (options.isTrue("enableUpdateCatalog")) DataCatalog.create(made)
      }
    }
  }
}

/** Adds rows to a table of a database. */
private final class JdbcSink(glueContext: GlueContext, options: JsonOptions) extends DataSink {

  override protected def write(rows: DataFrame): Unit =
    rows.write
      .format("jdbc")
      .options(JdbcConnection.sparkOptions(glueContext, options))
      .mode(SaveMode.Append)
      .save()
}

/** Tells the Data Catalog of columns that it does not know yet. */
private object CatalogUpdate {

  def afterWrite(
      table: CatalogTable,
      written: org.apache.spark.sql.types.StructType,
      options: JsonOptions
  ): Unit = {
    val wanted = options.isTrue("enableUpdateCatalog") &&
      !options.text("updateBehavior").contains("LOG")
    val added = written.fields.filterNot(field => table.schema.fieldNames.contains(field.name))
    if (wanted && added.nonEmpty) DataCatalog.update(table.withColumns(added.toSeq))
  }
}
