// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.combine;

import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.plan.Lowering;

/** What the comparisons of two sets of rows share. */
final class SetOperations {

  static final Property<Boolean> ALL =
      Property.withDefault(
          "all",
          PropertyTypes.BOOLEAN,
          false,
          "Whether repeated rows are counted, as SQL's ALL does, rather than dropped.");

  private SetOperations() {}

  static void lower(Lowering node, SetOperation.Kind kind) {
    SetOperation operation = new SetOperation(kind, node.properties().get(ALL));
    node.output(node.apply(operation, node.input("left"), node.input("right")));
  }
}
