// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

/**
 * Data outside of a workflow.
 *
 * @param kind the format of files, {@code table}, or {@code jdbc}
 * @param name its path, its table, or its connection and table; empty when it is in no such place
 */
public record Dataset(String kind, String name) {

  @Override
  public String toString() {
    return name.isEmpty() ? kind : name + " (" + kind + ")";
  }
}
