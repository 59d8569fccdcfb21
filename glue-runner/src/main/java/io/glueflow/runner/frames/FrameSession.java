// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Sessions in which frames mean the same on every Spark. Each is of its own on the same Spark, so
 * that its settings and views touch nobody else's.
 */
public final class FrameSession {

  /** The same behaviour on every Spark line, unless somebody asks for another. */
  private static final Map<String, String> SAME_EVERYWHERE =
      Map.of(
          "spark.sql.ansi.enabled", "false",
          "spark.sql.session.timeZone", "UTC",
          // Spark 4 would refuse encodings that 3.5 reads, such as windows-1252
          "spark.sql.legacy.javaCharsets", "true",
          "spark.sql.legacy.timeParserPolicy", "CORRECTED",
          // ${...} is ours: what a value or an expression holds must not be replaced again
          "spark.sql.variable.substitute", "false",
          // tables of Hive, which most of the Data Catalog's are, take partitions as rows come
          "hive.exec.dynamic.partition.mode", "nonstrict");

  private FrameSession() {}

  /**
   * Makes a session.
   *
   * @param spark the Spark it belongs to
   * @param conf settings that are asked for; those that a session cannot have are left out
   */
  public static SparkSession of(SparkSession spark, Map<String, String> conf) {
    SparkSession session = spark.newSession();
    SAME_EVERYWHERE.forEach(session.conf()::set);
    conf.forEach((key, value) -> setIfPossible(session, key, value));
    return session;
  }

  private static void setIfPossible(SparkSession session, String key, String value) {
    if (session.conf().isModifiable(key)) {
      session.conf().set(key, value);
    }
  }
}
