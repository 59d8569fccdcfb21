// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue

import com.fasterxml.jackson.databind.{JsonNode, ObjectMapper}
import com.fasterxml.jackson.databind.node.{JsonNodeFactory, ObjectNode}
import java.net.URI
import java.net.http.{HttpClient, HttpRequest, HttpResponse}
import java.nio.charset.StandardCharsets

/** The Data Catalog of a local Glue, asked as any client of AWS asks. */
private object DataCatalog {

  private val Names = Seq("AWS_ENDPOINT_URL_GLUE", "AWS_ENDPOINT_URL")

  // what a table is told with and its definition lacks
  private val Told = Seq(
    "DatabaseName",
    "CreateTime",
    "UpdateTime",
    "CreatedBy",
    "IsRegisteredWithLakeFormation",
    "CatalogId",
    "VersionId"
  )

  /** The properties of a connection. */
  def connection(name: String): Map[String, String] = {
    val request = JsonNodeFactory.instance.objectNode().put("Name", name)
    val answer = call("GetConnection", request)
    val properties = answer.path("Connection").path("ConnectionProperties")
    val names = properties.fieldNames()
    var found = Map.empty[String, String]
    while (names.hasNext) {
      val key = names.next()
      found += (key -> properties.path(key).asText())
    }
    found
  }

  def table(database: String, name: String): CatalogTable =
    find(database, name).getOrElse(
      throw new NoSuchElementException(s"Entity Not Found: table $database.$name")
    )

  def find(database: String, name: String): Option[CatalogTable] = {
    val request = JsonNodeFactory.instance.objectNode()
    request.put("DatabaseName", database).put("Name", name)
    try {
      val table = call("GetTable", request).path("Table").deepCopy[ObjectNode]()
      Told.foreach(field => table.remove(field))
      Some(new CatalogTable(database, name, table))
    } catch {
      case e: GlueServiceException if e.kind == "EntityNotFoundException" => None
    }
  }

  def create(table: CatalogTable): Unit = call("CreateTable", definition(table))

  def update(table: CatalogTable): Unit = call("UpdateTable", definition(table))

  private def definition(table: CatalogTable): ObjectNode = {
    val request = JsonNodeFactory.instance.objectNode().put("DatabaseName", table.database)
    request.set[JsonNode]("TableInput", table.input)
    request
  }

  private def call(operation: String, body: ObjectNode): JsonNode = {
    val json = new ObjectMapper()
    val request = HttpRequest
      .newBuilder(endpoint)
      .header("Content-Type", "application/x-amz-json-1.1")
      .header("X-Amz-Target", s"AWSGlue.$operation")
      .POST(HttpRequest.BodyPublishers.ofString(body.toString))
      .build()
    val response = HttpClient
      .newHttpClient()
      .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
    val answer =
      if (response.body().isEmpty) json.createObjectNode() else json.readTree(response.body())
    if (response.statusCode() != 200) {
      val kind = answer.path("__type").asText()
      val message = answer.path("Message").asText(answer.path("message").asText())
      throw new GlueServiceException(kind.substring(kind.indexOf('#') + 1), message)
    }
    answer
  }

  private def endpoint: URI =
    Names
      .flatMap(name => Option(System.getProperty(name)) ++ Option(System.getenv(name)))
      .headOption
      .map(URI.create)
      .getOrElse(throw new IllegalStateException(
        s"Cannot ask the Data Catalog: neither ${Names.mkString(" nor ")} is set"
      ))
}

/**
 * The service refused a call.
 *
 * @param kind the name of the service's exception
 */
class GlueServiceException(val kind: String, message: String)
    extends RuntimeException(s"$kind: $message")
