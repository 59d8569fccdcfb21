// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.RowSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The outputs of a node that has several: what no edge takes is not drafted. */
final class FireOutputs {

  private final FireMapping mapping;
  private final int main;
  private final boolean noneUsed;
  private int next = 0;

  /**
   * Begins with the first output.
   *
   * @param mapping the node
   * @param count how many outputs it has
   * @param main which of them stands for the node when no edge takes any
   */
  FireOutputs(FireMapping mapping, int count, int main) {
    this.mapping = mapping;
    this.main = main;
    this.noneUsed = IntStream.range(0, count).noneMatch(mapping::isUsed);
  }

  /** The next output. */
  void next(Supplier<RowSource> rows) {
    boolean wanted = mapping.isUsed(next) || (noneUsed && next == main);
    mapping.output(wanted ? rows.get() : Optional::empty);
    next++;
  }
}
