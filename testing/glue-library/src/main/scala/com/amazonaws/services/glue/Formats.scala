// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue

import com.amazonaws.services.glue.util.JsonOptions

/** Formats and their options by Spark's names. */
private object Formats {

  private val Options = Map("withHeader" -> "header", "separator" -> "sep", "quoteChar" -> "quote")

  def sparkName(format: String): String = format match {
    case null | "glueparquet" => "parquet"
    case other => other
  }

  def sparkOptions(options: JsonOptions): Map[String, String] =
    options.toMap.map { case (name, value) => (Options.getOrElse(name, name), value.toString) }
}
