// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import java.util.List;

/** Nodes with all of their properties. */
final class NodeCases {

  private NodeCases() {}

  static List<ProgramCase> all() {
    return List.of();
  }
}
