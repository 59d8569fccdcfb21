// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * What a node means, in a small closed language.
 *
 * <p>Every node type lowers to these. Each derives the schema of what it yields from the schemas of
 * its inputs; it is executed in one place.
 */
public sealed interface Operation
    permits Aggregate,
        Deduplicate,
        Distinct,
        DropColumns,
        DropNulls,
        ExpectSchema,
        Explode,
        FillNulls,
        Filter,
        Flatten,
        Inline,
        Invoke,
        Join,
        Limit,
        Observe,
        Pivot,
        Print,
        Project,
        RandomSplit,
        Read,
        ReadJdbc,
        ReadTable,
        RenameColumns,
        Sample,
        SetOperation,
        Sort,
        SqlQuery,
        Union,
        Unpivot,
        WithColumns,
        Write,
        WriteJdbc,
        WriteTable {

  /**
   * The schema of what the operation yields; a sink yields what it takes.
   *
   * @param inputs the schemas of the inputs, in order
   * @param resolver knows what SQL and sources yield
   */
  Schema schema(List<Schema> inputs, SchemaResolver resolver);

  /** The same as far as the operation alone tells. */
  default Schema schema(List<Schema> inputs) {
    return schema(inputs, SchemaResolver.NONE);
  }

  /** Whether the operation has an effect outside: only what leads to a sink is executed. */
  default boolean isSink() {
    return false;
  }
}
