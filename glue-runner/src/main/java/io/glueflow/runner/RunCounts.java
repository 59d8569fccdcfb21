// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.runner.execute.SinkOutcome;
import io.glueflow.runner.metrics.ExecutionMetrics;
import io.glueflow.runner.metrics.OutputTags;
import io.glueflow.runner.metrics.SparkActivity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was counted during a run, by output, sink and node. */
final class RunCounts {

  private static final Duration OBSERVATION_PATIENCE = Duration.ofSeconds(2);

  private final Map<String, RowCount> rows = new HashMap<>();
  private final Map<String, Long> millis = new HashMap<>();
  private final Map<String, Map<String, Long>> observed = new LinkedHashMap<>();
  private final SparkActivity activity;

  RunCounts(Execution execution) {
    this.activity = execution.activity();
    for (SinkOutcome outcome : execution.outcomes()) {
      metrics(outcome).ifPresent(this::add);
      millis.put(outcome.sink().node(), outcome.millis());
    }
    completeRows(execution);
    for (Step step : execution.plan().steps()) {
      if (step.operation() instanceof Observe) {
        execution
            .frames()
            .builder()
            .observations()
            .values(step, OBSERVATION_PATIENCE)
            .ifPresent(values -> note(step.node(), values));
      }
    }
  }

  private void add(ExecutionMetrics metrics) {
    metrics.rows().forEach((output, count) -> rows.merge(output, count, RunCounts::better));
    metrics
        .millis()
        .forEach((output, time) -> millis.merge(NodeOutput.parse(output).node(), time, Long::sum));
  }

  /** Where the optimizer lost an output, others with the same rows tell its count. */
  private void completeRows(Execution execution) {
    for (SinkOutcome outcome : execution.outcomes()) {
      if (metrics(outcome).filter(metrics -> metrics.files() > 0).isPresent()) {
        OutputTags.withTheRowsOf(execution.frames().frame(outcome.sink()))
            .forEach(output -> rows.merge(output.toString(), outcome.rows(), RunCounts::better));
      }
    }
    execution
        .plan()
        .outputs()
        .forEach(
            (output, step) -> {
              RowCount known = rows(output);
              if (known.isKnown()) {
                OutputTags.withTheRowsOf(execution.frames().frame(step))
                    .forEach(same -> rows.merge(same.toString(), known, RunCounts::better));
              }
            });
  }

  private static RowCount better(RowCount one, RowCount other) {
    return one.precision().compareTo(other.precision()) <= 0 ? one : other;
  }

  private void note(String node, Map<String, Object> values) {
    Map<String, Long> counts = observed.computeIfAbsent(node, key -> new LinkedHashMap<>());
    values.forEach(
        (name, value) -> {
          if (value instanceof Number number) {
            counts.put(name, number.longValue());
          }
        });
  }

  /** What Spark's own counters say about the work of a sink. */
  Optional<ExecutionMetrics> metrics(SinkOutcome outcome) {
    return activity.metrics(outcome.group());
  }

  /** The rows of an output. */
  RowCount rows(NodeOutput output) {
    return rows.getOrDefault(output.toString(), RowCount.UNKNOWN);
  }

  /** The time of a node: its own for a sink, what Spark's counters say for others. */
  long millis(String node) {
    return millis.getOrDefault(node, 0L);
  }

  /** What a node counted itself. */
  Map<String, Long> observed(String node) {
    return observed.getOrDefault(node, Map.of());
  }

  /** Warnings about what nodes counted. */
  List<Diagnostic> warnings(Workflow workflow) {
    List<Diagnostic> warnings = new ArrayList<>();
    observed.forEach(
        (node, counts) ->
            counts.forEach(
                (name, count) -> {
                  if (count > 0) {
                    warnings.add(warning(workflow, node, name, count));
                  }
                }));
    return warnings;
  }

  private static Diagnostic warning(Workflow workflow, String node, String name, long count) {
    boolean bad = name.equals(Observe.BAD_ROWS);
    String rows = count == 1 ? "1 row " : count + " rows ";
    String problem =
        bad
            ? rows + (count == 1 ? "does" : "do") + " not fit the schema"
            : rows + (count == 1 ? "breaks" : "break") + " the rule '" + name + "'";
    return Diagnostic.of(
            bad ? DiagnosticCode.BAD_ROWS : DiagnosticCode.RULE_WARNING,
            workflow.node(node).orElseThrow().location(),
            problem)
        .withNode(node)
        .withHint(
            bad
                ? "\"bad-rows\": \"separate\" gives such rows an output of their own"
                : "\"on-failure\": \"route\" gives such rows an output of their own");
  }
}
