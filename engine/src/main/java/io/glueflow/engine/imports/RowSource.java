// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.workflow.NodeOutput;
import java.util.Optional;

/**
 * Where a draft takes rows from. It is asked when all nodes of an export are drafted, so that a
 * node may name one that comes later.
 */
@FunctionalInterface
public interface RowSource {

  /** The native output, empty when there is none: what was to yield rows could not be converted. */
  Optional<NodeOutput> output();
}
