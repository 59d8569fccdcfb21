// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

/** Which names Spark passes over when it lists a folder. */
final class FileNames {

  private FileNames() {}

  /** Whether a file or folder of this name is not looked at. */
  static boolean isHidden(String name) {
    return !isSummary(name)
        && (name.startsWith(".") || name.endsWith("._COPYING_") || !isData(name));
  }

  /** Whether a file of this name makes its folder one that holds data. */
  static boolean isData(String name) {
    return !name.startsWith(".") && !(name.startsWith("_") && !name.contains("="));
  }

  /** Whether a file of this name is a summary of others, which old writers of Parquet leave. */
  static boolean isSummary(String name) {
    return name.startsWith("_metadata") || name.startsWith("_common_metadata");
  }
}
