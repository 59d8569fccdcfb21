// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.RunState;
import io.glueflow.runner.execute.SinkOutcome;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.metrics.SparkActivity;
import io.glueflow.runner.plan.FrameAssembly;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A run whose sinks have all ended.
 *
 * @param run the workflow
 * @param warnings what was said about it before the run
 * @param plan what was executed
 * @param frames the frames of the plan
 * @param outcomes what became of the sinks
 * @param activity what Spark did
 * @param paths where paths really are
 */
record Execution(
    PreparedRun run,
    List<Diagnostic> warnings,
    Plan plan,
    FrameAssembly frames,
    List<SinkOutcome> outcomes,
    SparkActivity activity,
    PathResolver paths) {

  /** The state of the whole run. */
  RunState state() {
    if (outcomes.stream().anyMatch(outcome -> outcome.state() == RunState.FAILED)) {
      return RunState.FAILED;
    }
    return outcomes.stream().allMatch(outcome -> outcome.state() == RunState.SUCCEEDED)
        ? RunState.SUCCEEDED
        : RunState.CANCELLED;
  }

  /** What became of the sink that a node is. */
  Optional<SinkOutcome> outcome(String node) {
    return outcomes.stream().filter(outcome -> outcome.sink().node().equals(node)).findFirst();
  }

  /**
   * The states of the nodes that took part. A node is done when one of the sinks it leads to is.
   *
   * @param failed the nodes that are known to have failed
   */
  Map<String, RunState> states(Set<String> failed) {
    Set<Step> done = new HashSet<>();
    for (SinkOutcome outcome : outcomes) {
      if (outcome.state() == RunState.SUCCEEDED) {
        done.add(outcome.sink());
      }
    }
    Map<String, RunState> states = new HashMap<>();
    for (int i = plan.steps().size() - 1; i >= 0; i--) {
      Step step = plan.steps().get(i);
      if (done.contains(step)) {
        done.addAll(step.inputs());
      }
    }
    for (Step step : plan.steps()) {
      RunState state = done.contains(step) ? RunState.SUCCEEDED : RunState.CANCELLED;
      states.put(step.node(), failed.contains(step.node()) ? RunState.FAILED : state);
    }
    return states;
  }
}
