// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The same work twice: as a workflow document and as careful hand-written Spark.
 *
 * @param name what is measured
 * @param bound the largest ratio, runner to hand-written, that is acceptable
 * @param workflow the document's text
 * @param handWritten the same work on Spark's API; gets the folder to write to
 */
record Contest(String name, double bound, String workflow, HandWritten handWritten) {

  /** A program on Spark's API. */
  @FunctionalInterface
  interface HandWritten {

    /** Does the work. */
    void run(SparkSession spark, Path output);
  }
}
