// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import java.util.Locale;

/** What starts a program. */
public enum Platform {
  /** AWS Glue. */
  GLUE,
  /** Any Spark, by spark-submit. */
  SPARK;

  /** The name used on the command line and for templates. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
