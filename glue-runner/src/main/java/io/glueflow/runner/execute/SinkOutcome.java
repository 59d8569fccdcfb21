// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.execute;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import java.util.List;

/**
 * What became of one sink.
 *
 * @param sink the sink
 * @param group the name of its job group
 * @param state what became of it
 * @param millis its wall time in milliseconds
 * @param location where it wrote to, empty when that is no path
 * @param rows how many rows it wrote or showed
 * @param shown the rows it showed, for a sink that shows rows
 * @param problems why it failed
 */
public record SinkOutcome(
    Step sink,
    String group,
    RunState state,
    long millis,
    String location,
    RowCount rows,
    Sample shown,
    List<Diagnostic> problems) {}
