// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue.util

import com.fasterxml.jackson.databind.{JsonNode, ObjectMapper}

/** Options of a source or a sink, written as JSON or given as a map. */
case class JsonOptions(toMap: Map[String, Any]) {

  private[glue] def text(name: String): Option[String] = toMap.get(name).map(_.toString)

  private[glue] def texts(name: String): Seq[String] = toMap.get(name) match {
    case Some(values: Iterable[_]) => values.map(_.toString).toList
    case Some(value) => List(value.toString)
    case None => Nil
  }

  private[glue] def isTrue(name: String): Boolean = text(name).contains("true")
}

object JsonOptions {

  val empty: JsonOptions = JsonOptions(Map.empty[String, Any])

  def apply(str: String): JsonOptions = value(new ObjectMapper().readTree(str)) match {
    case members: Map[_, _] =>
      JsonOptions(members.map { case (name, value) => (name.toString, value: Any) }.toMap)
    case _ => throw new IllegalArgumentException("Cannot read options: not a JSON object")
  }

  private def value(node: JsonNode): Any =
    if (node.isObject) {
      val names = node.fieldNames()
      var members = Map.empty[String, Any]
      while (names.hasNext) {
        val name = names.next()
        members += (name -> value(node.get(name)))
      }
      members
    } else if (node.isArray) (0 until node.size()).map(i => value(node.get(i))).toList
    else if (node.isBoolean) node.booleanValue()
    else if (node.isNumber) node.numberValue()
    else node.asText()
}
