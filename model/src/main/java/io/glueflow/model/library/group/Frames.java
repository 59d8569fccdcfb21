// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import java.util.Optional;

/** The frame of a window function: which rows around the current one it sees. */
final class Frames {

  private static final Property<String> UNIT =
      Property.withDefault(
          "unit",
          PropertyTypes.oneOf("rows", "range"),
          "rows",
          "Whether bounds count `rows`, or differences in the value of the order's one key.");
  private static final Property<Long> FROM =
      Property.optional(
          "from",
          PropertyTypes.integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
          "Where the frame begins, relative to the current row: -2 is two before it. The first "
              + "row of the partition when left out.");
  private static final Property<Long> TO =
      Property.optional(
          "to",
          PropertyTypes.integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
          "Where the frame ends: 0 is the current row. The last row of the partition when left "
              + "out.");

  /** The frame. */
  static final Property<Properties> FRAME =
      Property.optional(
          "frame",
          PropertyTypes.object(UNIT, FROM, TO),
          "Which rows around the current one count. By default all rows of the partition or, "
              + "with an order, all up to the current one and its equals.");

  private Frames() {}

  /** Whether the frame ends before it begins. */
  static boolean isEmpty(Properties frame) {
    return frame.find(FROM).isPresent()
        && frame.find(TO).isPresent()
        && frame.get(FROM) > frame.get(TO);
  }

  static String sql(Properties frame) {
    return (frame.get(UNIT).equals("rows") ? " ROWS" : " RANGE")
        + " BETWEEN "
        + bound(frame.find(FROM), "UNBOUNDED PRECEDING")
        + " AND "
        + bound(frame.find(TO), "UNBOUNDED FOLLOWING");
  }

  private static String bound(Optional<Long> offset, String unbounded) {
    if (offset.isEmpty()) {
      return unbounded;
    }
    long rows = offset.get();
    if (rows == 0) {
      return "CURRENT ROW";
    }
    return rows < 0 ? -rows + " PRECEDING" : rows + " FOLLOWING";
  }
}
