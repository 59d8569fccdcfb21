// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import java.util.List;

/**
 * A file that a workflow was compiled to.
 *
 * @param name its name, without folders
 * @param text what is in it
 * @param nodes which lines of a program are of which nodes
 */
public record GeneratedFile(String name, String text, List<NodeLines> nodes) {

  public GeneratedFile {
    nodes = List.copyOf(nodes);
  }

  /** A file that is not a program of nodes. */
  public GeneratedFile(String name, String text) {
    this(name, text, List.of());
  }
}
