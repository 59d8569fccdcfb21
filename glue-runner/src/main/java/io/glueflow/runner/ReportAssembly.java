// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Write;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import io.glueflow.model.run.Target;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.runner.execute.SinkOutcome;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.metrics.ExecutionMetrics;
import io.glueflow.runner.metrics.SparkActivity;
import io.glueflow.runner.plan.FrameAssembly;
import io.glueflow.runner.secret.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/** Puts together the report of a run. */
final class ReportAssembly {

  private static final Duration OBSERVATION_PATIENCE = Duration.ofSeconds(2);

  private final RunRequest request;
  private final String runId;
  private final SparkSession spark;
  private final Redactor redactor;
  private final Instant started = Instant.now();

  ReportAssembly(RunRequest request, String runId, SparkSession spark, Redactor redactor) {
    this.request = request;
    this.runId = runId;
    this.spark = spark;
    this.redactor = redactor;
  }

  String runId() {
    return runId;
  }

  Redactor redactor() {
    return redactor;
  }

  /** The report of a run that was not begun, because the workflow is not valid. */
  RunReport invalid(Diagnosed<PreparedRun> prepared) {
    String name = prepared.value().map(run -> run.workflow().name()).orElse(request.displayName());
    return new RunReport(
        name,
        runId,
        RunState.FAILED,
        started,
        Instant.now(),
        List.of(),
        prepared.diagnostics(),
        Map.of(),
        environment(0));
  }

  /** The report of a run in which Spark could not make sense of a node. */
  RunReport notBuilt(PreparedRun run, List<Diagnostic> warnings, Diagnostic problem) {
    List<NodeReport> nodes = new ArrayList<>();
    for (CheckedNode node : run.analysis().nodes().values()) {
      RunState state = node.id().equals(problem.node()) ? RunState.FAILED : RunState.CANCELLED;
      nodes.add(node(node, state, 0, List.of(), Target.NONE, Map.of()));
    }
    List<Diagnostic> problems = new ArrayList<>(List.of(problem));
    problems.addAll(warnings);
    return report(run, RunState.FAILED, nodes, problems, 0);
  }

  /** The report of a run that executed its sinks. */
  RunReport executed(
      PreparedRun run,
      Plan plan,
      List<Diagnostic> warnings,
      List<SinkOutcome> outcomes,
      FrameAssembly frames,
      SparkActivity activity,
      PathResolver paths,
      boolean cancelled,
      Consumer<RunEvent> events) {
    List<Diagnostic> problems = new ArrayList<>();
    outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
    if (problems.isEmpty() && cancelled) {
      problems.add(
          Diagnostic.of(
              DiagnosticCode.RUN_CANCELLED, run.workflow().location(), "the run was cancelled"));
    }
    boolean failed = outcomes.stream().anyMatch(each -> each.state() == RunState.FAILED);
    boolean whole = outcomes.stream().allMatch(each -> each.state() == RunState.SUCCEEDED);
    RunState state = failed ? RunState.FAILED : whole ? RunState.SUCCEEDED : RunState.CANCELLED;
    Counts counts = new Counts(plan, outcomes, frames, activity);
    Map<Step, Sample> samples = samples(outcomes, frames, paths);
    for (SinkOutcome outcome : outcomes) {
      if (outcome.state() == RunState.SUCCEEDED) {
        events.accept(
            new RunEvent.SinkFinished(
                outcome.sink().node(),
                outcome.state(),
                counts.written(outcome),
                outcome.millis(),
                location(outcome.sink(), paths)));
      }
    }
    List<Diagnostic> observed = counts.warnings(run.workflow());
    observed.forEach(problem -> events.accept(new RunEvent.Problem(problem)));
    problems.addAll(observed);
    problems.addAll(warnings);
    Set<String> failedNodes = new HashSet<>();
    problems.stream().filter(Diagnostic::isError).forEach(p -> failedNodes.add(p.node()));
    Map<String, RunState> states = states(plan, outcomes, failedNodes);
    List<NodeReport> nodes = new ArrayList<>();
    for (CheckedNode node : run.analysis().nodes().values()) {
      RunState nodeState = states.getOrDefault(node.id(), RunState.SKIPPED);
      nodes.add(
          node(
              node,
              nodeState,
              counts.millis(node.id()),
              outputs(node, plan, outcomes, frames, counts, samples),
              target(node.id(), outcomes, counts, paths),
              counts.observed(node.id())));
    }
    return report(run, state, nodes, problems, activity.jobs());
  }

  private List<OutputReport> outputs(
      CheckedNode node,
      Plan plan,
      List<SinkOutcome> outcomes,
      FrameAssembly frames,
      Counts counts,
      Map<Step, Sample> samples) {
    List<OutputReport> outputs = new ArrayList<>();
    for (String port : node.outputs()) {
      NodeOutput output = new NodeOutput(node.id(), port);
      Step step = plan.outputs().get(output);
      if (step != null) {
        outputs.add(
            new OutputReport(
                port, counts.rows(output), frames.frame(step).schema().toDDL(), Sample.NONE));
      }
    }
    for (SinkOutcome outcome : outcomes) {
      if (outcome.sink().node().equals(node.id())) {
        outputs.add(
            new OutputReport(
                "in",
                counts.written(outcome),
                frames.frame(outcome.sink()).schema().toDDL(),
                redacted(samples.getOrDefault(outcome.sink(), outcome.shown()))));
      }
    }
    return outputs;
  }

  private Sample redacted(Sample sample) {
    return new Sample(
        sample.columns(),
        sample.rows().stream().map(row -> row.stream().map(redactor::redact).toList()).toList());
  }

  private Target target(
      String node, List<SinkOutcome> outcomes, Counts counts, PathResolver paths) {
    for (SinkOutcome outcome : outcomes) {
      if (outcome.sink().node().equals(node) && outcome.sink().operation() instanceof Write) {
        return new Target(
            location(outcome.sink(), paths),
            counts.metrics(outcome).map(ExecutionMetrics::files).orElse(0L),
            counts.metrics(outcome).map(ExecutionMetrics::bytes).orElse(0L));
      }
    }
    return Target.NONE;
  }

  private String location(Step sink, PathResolver paths) {
    return sink.operation() instanceof Write write && !write.path().isEmpty()
        ? redactor.redact(paths.resolve(write.path()))
        : "";
  }

  private Map<Step, Sample> samples(
      List<SinkOutcome> outcomes, FrameAssembly frames, PathResolver paths) {
    Map<Step, Sample> samples = new HashMap<>();
    if (request.sampleRows() == 0) {
      return samples;
    }
    WrittenRows written = new WrittenRows(spark, paths, request.sampleRows());
    for (SinkOutcome outcome : outcomes) {
      if (outcome.state() == RunState.SUCCEEDED
          && outcome.sink().operation() instanceof Write write) {
        samples.put(outcome.sink(), written.sample(write, frames.frame(outcome.sink()).schema()));
      }
    }
    return samples;
  }

  private static Map<String, RunState> states(
      Plan plan, List<SinkOutcome> outcomes, Set<String> failedNodes) {
    Map<Step, Set<RunState>> ends = new HashMap<>();
    outcomes.forEach(outcome -> ends.put(outcome.sink(), new HashSet<>(Set.of(outcome.state()))));
    for (int i = plan.steps().size() - 1; i >= 0; i--) {
      Step step = plan.steps().get(i);
      for (Step input : step.inputs()) {
        ends.computeIfAbsent(input, key -> new HashSet<>())
            .addAll(ends.getOrDefault(step, Set.of()));
      }
    }
    Map<String, RunState> states = new HashMap<>();
    for (Step step : plan.steps()) {
      Set<RunState> reached = ends.getOrDefault(step, Set.of());
      boolean done = reached.contains(RunState.SUCCEEDED);
      RunState state =
          failedNodes.contains(step.node())
              ? RunState.FAILED
              : done ? RunState.SUCCEEDED : RunState.CANCELLED;
      states.put(step.node(), state);
    }
    return states;
  }

  private static NodeReport node(
      CheckedNode node,
      RunState state,
      long millis,
      List<OutputReport> outputs,
      Target target,
      Map<String, Long> counts) {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, NodeInput> input : node.inputs().entrySet()) {
      inputs.put(input.getKey(), input.getValue().source().toString());
    }
    return new NodeReport(
        node.id(),
        node.node().type(),
        node.node().label(),
        inputs,
        state,
        millis,
        outputs,
        target,
        counts);
  }

  private RunReport report(
      PreparedRun run,
      RunState state,
      List<NodeReport> nodes,
      List<Diagnostic> problems,
      int jobs) {
    Map<String, String> parameters = new LinkedHashMap<>();
    run.values()
        .parameters()
        .forEach((name, typed) -> parameters.put(name, redactor.redact(typed.text())));
    return new RunReport(
        run.workflow().name(),
        runId,
        state,
        started,
        Instant.now(),
        nodes,
        problems,
        parameters,
        environment(jobs));
  }

  private Map<String, String> environment(int jobs) {
    Map<String, String> environment = new LinkedHashMap<>();
    String version = ReportAssembly.class.getPackage().getImplementationVersion();
    environment.put("glueflow", version == null ? "unpackaged" : version);
    environment.put("spark", spark.version());
    environment.put("scala", scala.util.Properties.versionNumberString());
    environment.put("java", System.getProperty("java.version"));
    environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    environment.put("master", spark.sparkContext().master());
    environment.put("sparkJobs", String.valueOf(jobs));
    return environment;
  }

  /** What was counted, by output, sink and node. */
  private static final class Counts {

    private final Map<String, RowCount> rows = new HashMap<>();
    private final Map<String, Long> millis = new HashMap<>();
    private final Map<String, Map<String, Long>> observed = new LinkedHashMap<>();
    private final SparkActivity activity;

    Counts(Plan plan, List<SinkOutcome> outcomes, FrameAssembly frames, SparkActivity activity) {
      this.activity = activity;
      for (SinkOutcome outcome : outcomes) {
        metrics(outcome)
            .ifPresent(
                metrics -> {
                  metrics
                      .rows()
                      .forEach((output, count) -> rows.merge(output, count, Counts::better));
                  metrics.millis().forEach((output, time) -> addTime(output, time));
                });
        millis.put(outcome.sink().node(), outcome.millis());
      }
      for (Step step : plan.steps()) {
        if (step.operation() instanceof Observe) {
          frames
              .builder()
              .observations()
              .values(step, OBSERVATION_PATIENCE)
              .ifPresent(values -> note(step.node(), values));
        }
      }
    }

    private static RowCount better(RowCount one, RowCount other) {
      return one.precision().compareTo(other.precision()) <= 0 ? one : other;
    }

    private void addTime(String output, long time) {
      millis.merge(NodeOutput.parse(output).node(), time, Long::sum);
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

    Optional<ExecutionMetrics> metrics(SinkOutcome outcome) {
      return activity.metrics(outcome.group());
    }

    RowCount rows(NodeOutput output) {
      return rows.getOrDefault(output.toString(), RowCount.UNKNOWN);
    }

    RowCount written(SinkOutcome outcome) {
      if (!outcome.shown().equals(Sample.NONE)) {
        return RowCount.approximate(outcome.shown().rows().size());
      }
      return metrics(outcome).map(ExecutionMetrics::written).orElse(RowCount.UNKNOWN);
    }

    long millis(String node) {
      return millis.getOrDefault(node, 0L);
    }

    Map<String, Long> observed(String node) {
      return observed.getOrDefault(node, Map.of());
    }

    List<Diagnostic> warnings(Workflow workflow) {
      List<Diagnostic> warnings = new ArrayList<>();
      observed.forEach(
          (node, counts) ->
              counts.forEach(
                  (name, count) -> {
                    if (count > 0) {
                      boolean bad = name.equals("bad rows");
                      warnings.add(
                          Diagnostic.of(
                                  bad ? DiagnosticCode.BAD_ROWS : DiagnosticCode.RULE_WARNING,
                                  workflow.node(node).orElseThrow().location(),
                                  bad
                                      ? count + " rows do not fit the schema"
                                      : count + " rows break the rule '" + name + "'")
                              .withNode(node));
                    }
                  }));
      return warnings;
    }
  }
}
