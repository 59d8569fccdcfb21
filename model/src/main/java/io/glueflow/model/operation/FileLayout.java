// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

/**
 * How the rows of a write are cut into files.
 *
 * @param files the number of files for the whole output; 0 to let Spark decide
 * @param fileBytes the approximate size of a file in bytes; 0 for no target
 * @param maxRecordsPerFile the largest number of rows in a file; 0 for no limit
 * @param fileName the name of the single file to write, empty for Spark's own names
 */
public record FileLayout(int files, long fileBytes, long maxRecordsPerFile, String fileName) {

  /** Spark's own choice. */
  public static final FileLayout DEFAULT = new FileLayout(0, 0, 0, "");
}
