// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import java.util.List;

/** Rows do not have the columns that were expected of them. */
public final class SchemaMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> differences;

  SchemaMismatchException(List<String> differences) {
    super("the columns are not as expected: " + String.join("; ", differences));
    this.differences = List.copyOf(differences);
  }

  /** What differs, one sentence for each difference. */
  public List<String> differences() {
    return differences;
  }
}
