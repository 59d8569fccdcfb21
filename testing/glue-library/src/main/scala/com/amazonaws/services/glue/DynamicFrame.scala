// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue

import org.apache.spark.sql.DataFrame

/** Rows on their way from a source to a sink. Here, nothing but a frame of Spark. */
class DynamicFrame private (frame: DataFrame, val glueContext: GlueContext) {

  def toDF(): DataFrame = frame
}

object DynamicFrame {

  def apply(df: DataFrame, glueContext: GlueContext): DynamicFrame =
    new DynamicFrame(df, glueContext)
}
