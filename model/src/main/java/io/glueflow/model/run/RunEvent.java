// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import io.glueflow.model.diagnostic.Diagnostic;
import java.util.List;

/** Something that happens during a run, told as it happens. One JSON object per line on a pipe. */
public sealed interface RunEvent {

  /**
   * The runner is about to execute the plan.
   *
   * @param runId the run's own id
   * @param sinks the nodes that will be executed, in the order of the document
   */
  record Started(String runId, List<String> sinks) implements RunEvent {
    public Started {
      sinks = List.copyOf(sinks);
    }
  }

  /** A sink begins. */
  record SinkStarted(String node) implements RunEvent {}

  /**
   * A sink goes on.
   *
   * @param node the sink
   * @param rows rows written or read so far by finished tasks
   * @param tasksDone finished tasks of the stages known so far
   * @param tasks all tasks of the stages known so far
   */
  record SinkProgress(String node, long rows, long tasksDone, long tasks) implements RunEvent {}

  /**
   * A sink ended.
   *
   * @param node the sink
   * @param state what became of it
   * @param rows how many rows it took in
   * @param millis how long it took
   * @param location where it wrote to, empty for a sink that only shows rows
   */
  record SinkFinished(String node, RunState state, RowCount rows, long millis, String location)
      implements RunEvent {}

  /** A {@code print} node shows rows. */
  record Printed(String node, Sample rows) implements RunEvent {}

  /** Something is wrong or deserves attention. */
  record Problem(Diagnostic diagnostic) implements RunEvent {}

  /** The run ended and its report is written. */
  record Finished(RunState state, String report) implements RunEvent {}
}
