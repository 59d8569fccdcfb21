// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.util.Map;
import java.util.Optional;

/** The columns of sources, where nobody asks the sources themselves. */
public final class SourceSchemas {

  private final Map<String, String> found;

  /**
   * Begins with what was found out.
   *
   * @param found the columns in DDL, by the id of the node that reads
   */
  public SourceSchemas(Map<String, String> found) {
    this.found = Map.copyOf(found);
  }

  /** Whether a step yields rows from outside. */
  public static boolean isSource(Step step) {
    return step.operation() instanceof Read
        || step.operation() instanceof ReadTable
        || step.operation() instanceof ReadJdbc;
  }

  /** The columns that a source declares, or that were found out; empty when they are not known. */
  public Optional<Schema> find(Step source) {
    Schema declared = declared(source);
    return declared.open() ? found(source.node()) : Optional.of(declared);
  }

  private static Schema declared(Step source) {
    if (source.operation() instanceof Read read) {
      return read.declared();
    }
    if (source.operation() instanceof ReadTable read) {
      return read.declared();
    }
    return source.operation() instanceof ReadJdbc read ? read.declared() : Schema.UNKNOWN;
  }

  private Optional<Schema> found(String node) {
    if (!found.containsKey(node)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DdlParser.parseSchema(found.get(node)));
    } catch (DdlException e) {
      throw new IllegalArgumentException("Cannot read " + found.get(node), e);
    }
  }
}
