// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

/**
 * What a sink wrote.
 *
 * @param location the path or table, without credentials; empty for a sink that only shows rows
 * @param files how many files
 * @param bytes their size in bytes
 */
public record Target(String location, long files, long bytes) {

  /** Nothing was written. */
  public static final Target NONE = new Target("", 0, 0);
}
