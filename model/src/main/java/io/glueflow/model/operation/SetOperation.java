// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Compares the rows of two inputs as sets.
 *
 * @param kind which rows are kept
 * @param all whether duplicates are kept, counted as in SQL's {@code ALL}
 */
public record SetOperation(Kind kind, boolean all) implements Operation {

  /** Which rows are kept. */
  public enum Kind {
    /** Those that both inputs have. */
    INTERSECT,
    /** Those of the first input that the second lacks. */
    EXCEPT
  }

  @Override
  public Schema schema(List<Schema> inputs) {
    return inputs.get(0);
  }
}
