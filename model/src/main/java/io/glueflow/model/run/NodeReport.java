// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run says about one node.
 *
 * @param id the node's id
 * @param type its node type
 * @param label what people see instead of the id, empty when there is none
 * @param inputs what each input port reads, as {@code node} or {@code node.port}
 * @param state what became of it
 * @param millis for a sink the wall time in milliseconds; for others what Spark's own metrics
 *     attribute to it, 0 when they do not say
 * @param outputs its outputs; for a sink one entry for what it took in
 * @param target what it wrote, {@link Target#NONE} for a node that is no sink
 * @param counts what the node counted: rows that broke a rule, bad rows of an input
 */
public record NodeReport(
    String id,
    String type,
    String label,
    Map<String, String> inputs,
    RunState state,
    long millis,
    List<OutputReport> outputs,
    Target target,
    Map<String, Long> counts) {

  public NodeReport {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    outputs = List.copyOf(outputs);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** Whether the node has an effect outside. */
  public boolean isSink() {
    return !target.equals(Target.NONE) || outputs.stream().anyMatch(o -> o.port().equals("in"));
  }
}
