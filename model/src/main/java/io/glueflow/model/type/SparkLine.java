// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

/** A line of Spark's releases whose SQL understands types and functions in one way. */
public enum SparkLine {
  SPARK_3_5("3.5"),
  SPARK_4_1("4.1");

  private final String version;

  SparkLine(String version) {
    this.version = version;
  }

  /** The major and minor version that stand for the line. */
  public String version() {
    return version;
  }

  /** The line of a full version, such as {@code 3.5.4}. */
  public static SparkLine of(String version) {
    return version.startsWith("3.") ? SPARK_3_5 : SPARK_4_1;
  }
}
