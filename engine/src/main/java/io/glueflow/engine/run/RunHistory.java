// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.run.Cancellation;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import io.glueflow.model.run.Target;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.model.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers a run's events, to report on a run whose process could not do so itself. */
public final class RunHistory {

  private final Instant start = Instant.now();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<String, RunEvent.SinkFinished> finished = new HashMap<>();
  private final Set<String> started = new HashSet<>();
  private String runId = "";
  private boolean complete;

  /** Notes an event. */
  public void add(RunEvent event) {
    if (event instanceof RunEvent.Started begun) {
      runId = begun.runId();
    } else if (event instanceof RunEvent.SinkStarted begun) {
      started.add(begun.node());
    } else if (event instanceof RunEvent.SinkFinished ended) {
      finished.put(ended.node(), ended);
    } else if (event instanceof RunEvent.Problem problem) {
      problems.add(problem.diagnostic());
    } else if (event instanceof RunEvent.Finished) {
      complete = true;
    }
  }

  /** Whether the process wrote a report of its own. */
  public boolean isComplete() {
    return complete;
  }

  /** A report on a run whose process was stopped on purpose, before it wrote one. */
  public RunReport cancelled(Workflow workflow) {
    return report(workflow, RunState.CANCELLED, Cancellation.problem(workflow.location()));
  }

  /** A report on a run whose process ended without one. */
  public RunReport killed(Workflow workflow, int exitCode) {
    Diagnostic problem =
        Diagnostic.of(
                DiagnosticCode.RUN_KILLED,
                workflow.location(),
                "the process that ran the workflow ended unexpectedly, with code " + exitCode)
            .withHint(
                exitCode == 137
                    ? "it was killed, perhaps because the machine ran out of memory"
                    : "the log has the details");
    return report(workflow, RunState.FAILED, problem);
  }

  private RunReport report(Workflow workflow, RunState state, Diagnostic problem) {
    List<Diagnostic> all = new ArrayList<>(List.of(problem));
    all.addAll(problems);
    List<NodeReport> nodes = workflow.nodes().stream().map(node -> node(node, state)).toList();
    return new RunReport(
        workflow.name(), runId, state, start, Instant.now(), nodes, all, Map.of(), Map.of());
  }

  /** What became of a node; one that was at work shares the end of the run. */
  private NodeReport node(Node node, RunState run) {
    RunEvent.SinkFinished end = finished.get(node.id());
    Map<String, String> inputs = new LinkedHashMap<>();
    int position = 0;
    for (NodeInput input : node.inputs()) {
      position++;
      String port = input.port().isEmpty() ? String.valueOf(position) : input.port();
      inputs.put(port, input.source().toString());
    }
    return new NodeReport(
        node.id(),
        node.type(),
        node.label(),
        inputs,
        end == null ? withoutEnd(node, run) : end.state(),
        end == null ? 0 : end.millis(),
        end == null ? List.of() : List.of(new OutputReport("in", end.rows(), "", Sample.NONE)),
        end == null ? Target.NONE : new Target(end.location(), 0, 0),
        Map.of());
  }

  private RunState withoutEnd(Node node, RunState run) {
    if (started.contains(node.id())) {
      return run;
    }
    return node.disabled() ? RunState.SKIPPED : RunState.CANCELLED;
  }
}
