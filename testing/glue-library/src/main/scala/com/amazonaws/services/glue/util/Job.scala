// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue.util

import com.amazonaws.services.glue.GlueContext
import java.util.concurrent.atomic.AtomicBoolean

/** The job that runs. There is no memory of earlier runs here, so nothing is committed. */
object Job {

  private val initialized = new AtomicBoolean()

  def init(jobName: String, glueContext: GlueContext, args: java.util.Map[String, String]): Unit =
    init(jobName, glueContext, "", args)

  def init(
      jobName: String,
      glueContext: GlueContext,
      endpoint: String,
      args: java.util.Map[String, String]
  ): Unit =
    initialized.set(true)

  def isInitialized: Boolean = initialized.get()

  def commit(): Unit =
    if (!isInitialized) throw new IllegalStateException("Cannot commit: Job.init was not called")

  def reset(): Unit = initialized.set(false)
}
