// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue.util

/** Finds options among the arguments of a job. */
object GlueArgParser {

  /**
   * The values of options, by their names without dashes.
   *
   * @throws IllegalArgumentException when one is missing
   */
  def getResolvedOptions(args: Array[String], options: Array[String]): Map[String, String] =
    options.map { option =>
      val at = args.indexOf("--" + option)
      if (at < 0 || at + 1 >= args.length)
        throw new IllegalArgumentException(s"Argument --$option is missing")
      option -> args(at + 1)
    }.toMap
}
