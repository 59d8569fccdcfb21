// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import java.nio.file.Path;

/**
 * A document that is right.
 *
 * @param name what it is
 * @param text the document
 * @param folder where its relative paths begin
 */
public record Fixture(String name, String text, Path folder) {

  /** Whether it is one of many about the same node: of these, the SQL and columns say most. */
  boolean isCase() {
    return name.contains(": ");
  }

  @Override
  public String toString() {
    return name;
  }
}
