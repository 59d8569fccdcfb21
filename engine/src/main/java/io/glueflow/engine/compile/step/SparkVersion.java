// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

/**
 * A version of Spark, as far as its functions depend on it.
 *
 * @param major the first number
 * @param minor the second number
 */
public record SparkVersion(int major, int minor) {

  /** Whether it is this version or a later one. */
  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }
}
