// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.List;

/**
 * What a part of a query selects, and what its order may still name.
 *
 * @param output the columns
 * @param inner where names are looked up that are no columns of the output; none or one
 */
record Selection(Relation output, List<Context> inner) {

  Selection {
    inner = List.copyOf(inner);
  }

  static Selection of(Relation output) {
    return new Selection(output, List.of());
  }
}
