// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.{ArrayNode, JsonNodeFactory, ObjectNode}
import org.apache.spark.sql.types.{DataType, StructField, StructType}

/**
 * A table of the Data Catalog that lies in a folder.
 *
 * @param input its definition as the service takes it
 */
private final class CatalogTable(val database: String, val name: String, val input: ObjectNode) {

  private val storage: JsonNode = input.path("StorageDescriptor")

  def location: String = storage.path("Location").asText()

  /** The format by Spark's name. */
  def format: String = {
    val classification = input.path("Parameters").path("classification").asText()
    val reader = storage.path("InputFormat").asText().toLowerCase(java.util.Locale.ROOT)
    if (classification.nonEmpty) Formats.sparkName(classification)
    else Seq("parquet", "orc", "avro").find(format => reader.contains(format)).getOrElse("csv")
  }

  /** What Spark has to know about the format. */
  def options: Map[String, String] = {
    val serde = storage.path("SerdeInfo").path("Parameters")
    val heads = Seq(serde, input.path("Parameters")).map(_.path("skip.header.line.count").asText())
    val separator = Seq("field.delim", "separatorChar").map(serde.path(_).asText()).find(_.nonEmpty)
    if (format == "csv")
      Map("header" -> heads.contains("1").toString) ++ separator.map(value => "sep" -> value)
    else Map.empty
  }

  def partitionKeys: Seq[String] = columns(input.path("PartitionKeys")).map(_.name)

  /** All columns, those that partition the table last. */
  def schema: StructType =
    StructType(columns(storage.path("Columns")) ++ columns(input.path("PartitionKeys")))

  /** The same table with more columns. */
  def withColumns(added: Seq[StructField]): CatalogTable = {
    val changed = input.deepCopy()
    val columns = changed.path("StorageDescriptor").path("Columns").asInstanceOf[ArrayNode]
    added.foreach(field => CatalogTable.column(field, columns.addObject()))
    new CatalogTable(database, name, changed)
  }

  private def columns(list: JsonNode): Seq[StructField] =
    (0 until list.size()).map { i =>
      val column = list.get(i)
      StructField(column.path("Name").asText(), DataType.fromDDL(column.path("Type").asText()))
    }
}

private object CatalogTable {

  /** A table for files that were written. */
  def of(
      database: String,
      name: String,
      location: String,
      format: String,
      schema: StructType,
      partitionKeys: Seq[String]
  ): CatalogTable = {
    val input = JsonNodeFactory.instance.objectNode()
    input.put("Name", name).put("TableType", "EXTERNAL_TABLE")
    input.putObject("Parameters").put("classification", format)
    val storage = input.putObject("StorageDescriptor").put("Location", location)
    val columns = storage.putArray("Columns")
    val partitions = input.putArray("PartitionKeys")
    schema.fields.foreach { field =>
      val list = if (partitionKeys.contains(field.name)) partitions else columns
      column(field, list.addObject())
    }
    new CatalogTable(database, name, input)
  }

  private def column(field: StructField, definition: ObjectNode): Unit =
    definition.put("Name", field.name).put("Type", field.dataType.catalogString)
}
