// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Target;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunHistoryTest {

  private static final String DOCUMENT =
      """
      {"glueflow": 1, "name": "w", "nodes": [
        {"id": "rows", "type": "inline", "label": "Rows"},
        {"id": "both", "type": "join", "inputs": {"left": "rows", "right": "rows.other"}},
        {"id": "done", "type": "write-csv", "input": "both"},
        {"id": "begun", "type": "write-csv", "input": "both"},
        {"id": "waiting", "type": "union", "inputs": ["rows", "both"]},
        {"id": "off", "type": "print", "input": "both", "disabled": true}
      ]}
      """;

  private final Workflow workflow =
      WorkflowReader.read(new SourceText("w.json", DOCUMENT)).value().orElseThrow();
  private final RunHistory history = new RunHistory();

  @Test
  void reportOnAKilledRunTellsHowFarItCame() {
    Diagnostic seen =
        Diagnostic.of(DiagnosticCode.BAD_ROWS, workflow.location(), "3 rows").withNode("rows");
    history.add(new RunEvent.Started("r1", List.of("done", "begun", "waiting")));
    history.add(new RunEvent.SinkStarted("done"));
    history.add(new RunEvent.Problem(seen));
    history.add(
        new RunEvent.SinkFinished("done", RunState.SUCCEEDED, RowCount.exact(7), 1200, "out"));
    history.add(new RunEvent.SinkStarted("begun"));
    history.add(new RunEvent.SinkProgress("begun", 5, 1, 2));
    RunReport report = history.killed(workflow, 137);

    assertThat(history.isComplete()).isFalse();
    assertThat(report.runId()).isEqualTo("r1");
    assertThat(report.state()).isEqualTo(RunState.FAILED);
    assertThat(report.ended()).isAfterOrEqualTo(report.started());
    assertThat(report.nodes())
        .extracting(NodeReport::id, NodeReport::state)
        .containsExactly(
            tuple("rows", RunState.CANCELLED),
            tuple("both", RunState.CANCELLED),
            tuple("done", RunState.SUCCEEDED),
            tuple("begun", RunState.FAILED),
            tuple("waiting", RunState.CANCELLED),
            tuple("off", RunState.SKIPPED));
    NodeReport done = report.nodes().get(2);
    assertThat(done.millis()).isEqualTo(1200);
    assertThat(done.target()).isEqualTo(new Target("out", 0, 0));
    assertThat(done.outputs().get(0).rows()).isEqualTo(RowCount.exact(7));
    assertThat(report.problems()).hasSize(2).last().isEqualTo(seen);
  }

  @Test
  void killedProcessIsTheFirstProblem() {
    assertThat(history.killed(workflow, 137).problems())
        .singleElement()
        .matches(problem -> problem.code() == DiagnosticCode.RUN_KILLED)
        .matches(problem -> problem.message().endsWith("with code 137"))
        .matches(problem -> problem.hint().contains("out of memory"));
    assertThat(history.killed(workflow, 1).problems().get(0).hint())
        .isEqualTo("the log has the details");
  }

  @Test
  void reportOnACancelledRunBlamesNobody() {
    history.add(new RunEvent.Started("r1", List.of("done", "begun", "waiting")));
    history.add(new RunEvent.SinkStarted("begun"));
    RunReport report = history.cancelled(workflow);

    assertThat(report.state()).isEqualTo(RunState.CANCELLED);
    assertThat(report.problems())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.RUN_CANCELLED);
    assertThat(report.nodes()).extracting(NodeReport::state).doesNotContain(RunState.FAILED);
  }

  @Test
  void inputsAreToldByNameOrPosition() {
    List<NodeReport> nodes = history.killed(workflow, 1).nodes();

    assertThat(nodes.get(0).inputs()).isEmpty();
    assertThat(nodes.get(0).label()).isEqualTo("Rows");
    assertThat(nodes.get(1).inputs()).isEqualTo(Map.of("left", "rows", "right", "rows.other"));
    assertThat(nodes.get(4).inputs()).isEqualTo(Map.of("1", "rows", "2", "both"));
  }

  @Test
  void reportCanBeWrittenAndReadAgain() {
    RunReport report = history.killed(workflow, 137);

    assertThat(RunReportCodec.read(RunReportCodec.write(report), "report")).isEqualTo(report);
  }

  @Test
  void processThatWroteItsReportIsComplete() {
    history.add(new RunEvent.Finished(RunState.FAILED, "report.json"));

    assertThat(history.isComplete()).isTrue();
  }
}
