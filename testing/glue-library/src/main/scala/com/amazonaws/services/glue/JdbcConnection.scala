// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue

import com.amazonaws.services.glue.util.JsonOptions

/** What a connection of the Data Catalog says about a database. */
private object JdbcConnection {

  private val Address = "(jdbc:([^:]+):(?://)?[^/?;]+).*".r

  /** The properties of a connection, under the names that Glue's library gives them. */
  def conf(properties: Map[String, String]): Map[String, String] = {
    val fullUrl = properties.getOrElse("JDBC_CONNECTION_URL", "")
    val (url, vendor) = fullUrl match {
      case Address(server, kind) => (server, kind)
      case _ => (fullUrl, "")
    }
    Map(
      "fullUrl" -> fullUrl,
      "url" -> url,
      "vendor" -> vendor,
      "user" -> properties.getOrElse("USERNAME", ""),
      "password" -> properties.getOrElse("PASSWORD", ""),
      "enforceSSL" -> properties.getOrElse("JDBC_ENFORCE_SSL", "false")
    )
  }

  /** Spark's options for a database that is given by its address or by a connection's name. */
  def sparkOptions(glueContext: GlueContext, options: JsonOptions): Map[String, String] = {
    val own = Seq("url", "user", "password", "dbtable").flatMap(name =>
      options.text(name).map(value => (name, value))
    )
    options.text("connectionName") match {
      case Some(name) =>
        val conf = glueContext.extractJDBCConf(name)
        Map("url" -> conf("fullUrl"), "user" -> conf("user"), "password" -> conf("password")) ++ own
      case None => own.toMap
    }
  }
}
