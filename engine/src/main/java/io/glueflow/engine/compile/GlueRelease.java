// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.step.SparkVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The versions of AWS Glue that run generated programs, as the AWS Glue release notes list them.
 */
public enum GlueRelease {
  GLUE_3_0("3.0", 3, 1, "2.12", 8),
  GLUE_4_0("4.0", 3, 3, "2.12", 8),
  GLUE_5_0("5.0", 3, 5, "2.12", 17),
  GLUE_5_1("5.1", 3, 5, "2.12", 17),
  GLUE_6_0("6.0", 4, 1, "2.13", 17);

  private static final Set<String> RETIRED = Set.of("0.9", "1.0", "2.0");

  private final String version;
  private final int sparkMajor;
  private final int sparkMinor;
  private final String scala;
  private final int java;

  GlueRelease(String version, int sparkMajor, int sparkMinor, String scala, int java) {
    this.version = version;
    this.sparkMajor = sparkMajor;
    this.sparkMinor = sparkMinor;
    this.scala = scala;
    this.java = java;
  }

  /** The version as Glue's API names it. */
  public String version() {
    return version;
  }

  /** Its Spark. */
  public SparkVersion spark() {
    return new SparkVersion(sparkMajor, sparkMinor);
  }

  /** The first two numbers of its Scala. */
  public String scala() {
    return scala;
  }

  /** Its Java. */
  public int java() {
    return java;
  }

  /** The release of this version. */
  public static Optional<GlueRelease> of(String version) {
    return Arrays.stream(values()).filter(release -> release.version.equals(version)).findFirst();
  }

  /** Why a version cannot be used any more; empty unless AWS has ended it. */
  public static Optional<String> whyRetired(String version) {
    return RETIRED.contains(version)
        ? Optional.of("AWS ended Glue " + version + " on 2026-04-01: its jobs cannot be started")
        : Optional.empty();
  }

  /** All versions, oldest first. */
  public static List<String> versions() {
    return Arrays.stream(values()).map(GlueRelease::version).toList();
  }
}
