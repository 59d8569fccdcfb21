// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

/** What a write does when its target exists. */
public enum WriteMode {
  /** Fail. */
  ERROR("error"),
  /** Add the rows to those that are there. */
  APPEND("append"),
  /** Replace everything that is there. */
  OVERWRITE("overwrite"),
  /** Replace the partitions that the rows belong to and leave the others alone. */
  OVERWRITE_PARTITIONS("overwrite-partitions"),
  /** Leave what is there and write nothing. */
  IGNORE("ignore"),
  /** Replace the rows that have the same keys and add the others. */
  UPSERT("upsert");

  private final String label;

  WriteMode(String label) {
    this.label = label;
  }

  /** The name used in documents. */
  public String label() {
    return label;
  }
}
