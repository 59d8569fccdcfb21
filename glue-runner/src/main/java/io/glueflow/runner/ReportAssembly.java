// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Print;
import io.glueflow.model.operation.Write;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.Cancellation;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import io.glueflow.model.run.Target;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.runner.execute.SinkOutcome;
import io.glueflow.runner.metrics.ExecutionMetrics;
import io.glueflow.runner.secret.Redactor;
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
        redacted(prepared.diagnostics()),
        Map.of(),
        environment(0));
  }

  /** The report of a run that ended before anything was written. */
  RunReport notBuilt(PreparedRun run, List<Diagnostic> warnings, Diagnostic problem) {
    List<NodeReport> nodes = new ArrayList<>();
    for (CheckedNode node : run.analysis().nodes().values()) {
      RunState otherwise = node.node().disabled() ? RunState.SKIPPED : RunState.CANCELLED;
      RunState state = node.id().equals(problem.node()) ? RunState.FAILED : otherwise;
      nodes.add(node(node, state, 0, List.of(), Target.NONE, Map.of()));
    }
    List<Diagnostic> problems = new ArrayList<>(List.of(problem));
    problems.addAll(warnings);
    boolean cancelled = problem.code() == DiagnosticCode.RUN_CANCELLED;
    return report(run, cancelled ? RunState.CANCELLED : RunState.FAILED, nodes, problems, 0);
  }

  /** The report of a run that executed its sinks. Tells what nodes counted that needs attention. */
  RunReport executed(Execution execution, Consumer<RunEvent> events) {
    RunCounts counts = new RunCounts(execution);
    Map<Step, Sample> samples = samples(execution);
    List<Diagnostic> problems = new ArrayList<>();
    execution.outcomes().forEach(outcome -> problems.addAll(outcome.problems()));
    if (problems.isEmpty() && execution.state() == RunState.CANCELLED) {
      Diagnostic problem = Cancellation.problem(execution.run().workflow().location());
      events.accept(new RunEvent.Problem(problem));
      problems.add(problem);
    }
    List<Diagnostic> observed = counts.warnings(execution.run().workflow());
    observed.forEach(problem -> events.accept(new RunEvent.Problem(problem)));
    problems.addAll(observed);
    problems.addAll(execution.warnings());
    Set<String> failed = new HashSet<>();
    problems.stream().filter(Diagnostic::isError).forEach(p -> failed.add(p.node()));
    Map<String, RunState> states = execution.states(failed);
    List<NodeReport> nodes = new ArrayList<>();
    for (CheckedNode node : execution.run().analysis().nodes().values()) {
      nodes.add(
          node(
              node,
              states.getOrDefault(node.id(), RunState.SKIPPED),
              counts.millis(node.id()),
              outputs(node, execution, counts, samples),
              target(node.id(), execution, counts),
              counts.observed(node.id())));
    }
    return report(execution.run(), execution.state(), nodes, problems, execution.activity().jobs());
  }

  private List<OutputReport> outputs(
      CheckedNode node, Execution execution, RunCounts counts, Map<Step, Sample> samples) {
    List<OutputReport> outputs = new ArrayList<>();
    for (String port : node.outputs()) {
      NodeOutput output = new NodeOutput(node.id(), port);
      Step step = execution.plan().outputs().get(output);
      if (step != null) {
        outputs.add(
            new OutputReport(port, counts.rows(output), schema(step, execution), Sample.NONE));
      }
    }
    execution
        .outcome(node.id())
        .ifPresent(
            outcome ->
                outputs.add(
                    new OutputReport(
                        "in",
                        outcome.rows(),
                        schema(outcome.sink(), execution),
                        redactor.redact(samples.getOrDefault(outcome.sink(), outcome.shown())))));
    return outputs;
  }

  /** A column without a name of its own is named after its expression. */
  private String schema(Step step, Execution execution) {
    return redactor.redact(execution.frames().frame(step).schema().toDDL());
  }

  private Target target(String node, Execution execution, RunCounts counts) {
    return execution
        .outcome(node)
        .filter(outcome -> !(outcome.sink().operation() instanceof Print))
        .map(
            outcome -> {
              Optional<ExecutionMetrics> metrics = counts.metrics(outcome);
              return new Target(
                  redactor.redact(outcome.location()),
                  metrics.map(ExecutionMetrics::files).orElse(0L),
                  metrics.map(ExecutionMetrics::bytes).orElse(0L));
            })
        .orElse(Target.NONE);
  }

  private Map<Step, Sample> samples(Execution execution) {
    Map<Step, Sample> samples = new HashMap<>();
    if (request.sampleRows() == 0) {
      return samples;
    }
    WrittenRows written = new WrittenRows(execution.paths(), request.sampleRows());
    for (SinkOutcome outcome : execution.outcomes()) {
      Step sink = outcome.sink();
      if (outcome.state() == RunState.SUCCEEDED && sink.operation() instanceof Write write) {
        samples.put(sink, written.sample(write, execution.frames().frame(sink)));
      }
    }
    return samples;
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
        redacted(problems),
        parameters,
        environment(jobs));
  }

  private List<Diagnostic> redacted(List<Diagnostic> problems) {
    return problems.stream().map(redactor::redact).toList();
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
}
