// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.imports.ImportedNode.Outcome;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many nodes were converted how well.
 *
 * @param byOutcome a number for every outcome
 */
public record OutcomeCounts(Map<Outcome, Long> byOutcome) {

  public OutcomeCounts {
    byOutcome = Collections.unmodifiableMap(new EnumMap<>(byOutcome));
  }

  /** Counts nodes. */
  public static OutcomeCounts of(Collection<ImportedNode> nodes) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, nodes.stream().filter(node -> node.outcome() == outcome).count());
    }
    return new OutcomeCounts(counts);
  }

  /** The number of nodes with an outcome. */
  public long of(Outcome outcome) {
    return byOutcome.getOrDefault(outcome, 0L);
  }

  /** The number of nodes. */
  public long total() {
    return byOutcome.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The number of nodes without a counterpart. */
  public long missing() {
    return of(Outcome.NOT_MAPPED);
  }
}
