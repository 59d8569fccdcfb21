// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import java.util.List;

/**
 * What became of a node.
 *
 * @param kind whether it came, went, or is another
 * @param id its id; where it has a new one, that
 * @param formerId the id it had before; the same unless it has a new one
 * @param type the name of its type; where it has another, that
 * @param values what differs: properties, inputs, its type, whether it is disabled
 */
public record NodeChange(
    Kind kind, String id, String formerId, String type, List<ValueChange> values) {

  /** What became of something. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  public NodeChange {
    values = List.copyOf(values);
  }

  /** Whether it has another id. */
  public boolean isRenamed() {
    return !id.equals(formerId);
  }
}
