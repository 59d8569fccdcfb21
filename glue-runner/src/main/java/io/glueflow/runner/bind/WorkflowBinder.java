// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.bind;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.ParameterReader;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.run.BindRequest;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.runner.failure.Failures;
import io.glueflow.runner.frames.FrameBuilder;
import io.glueflow.runner.frames.FrameSession;
import io.glueflow.runner.frames.SourceSchemas;
import io.glueflow.runner.secret.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * Has Spark's analyzer check workflows. No source is asked and no target is touched; no secret is
 * looked up.
 */
public final class WorkflowBinder {

  /** A query may name files in the place of a table: they would be read. */
  private static final Map<String, String> NOTHING_READ =
      Map.of("spark.sql.runSQLOnFiles", "false");

  private final SparkSession spark;

  /** Makes a binder that asks this Spark. */
  public WorkflowBinder(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * What Spark says is wrong with a workflow, ordered by position. What the document alone shows to
   * be wrong is not repeated.
   */
  public List<Diagnostic> bind(BindRequest request) throws IOException {
    Diagnosed<SourceText> source =
        SourceReader.read(Path.of(request.workflow()), request.displayName());
    Optional<Workflow> workflow = source.value().flatMap(text -> WorkflowReader.read(text).value());
    if (workflow.isEmpty()) {
      return List.of();
    }
    Diagnosed<Analysis> analysis = analyze(workflow.get(), request.parameters());
    Path scratch = Path.of(request.scratch());
    Path nothing = Files.createDirectories(scratch.resolve("nothing"));
    SourceSchemas schemas = new SourceSchemas(request.schemas());
    SparkSession session = FrameSession.of(spark, NOTHING_READ);
    try (FrameBuilder frames = FrameBuilder.binding(session, schemas, nothing.toString())) {
      Failures failures = new Failures(analysis.value().orElseThrow(), new Redactor());
      PlanBinding binding = new PlanBinding(frames, schemas, failures, scratch.resolve("sinks"));
      return binding.problems(analysis.value().orElseThrow(), analysis.diagnostics());
    }
  }

  private static Diagnosed<Analysis> analyze(Workflow workflow, Map<String, String> parameters) {
    ParameterValues values =
        ParameterReader.values(workflow.parameters(), parameters, false, "the command line")
            .value()
            .orElseThrow();
    return Analyzer.analyze(
        workflow,
        NodeTypes.load(WorkflowBinder.class.getClassLoader()),
        ValueBinder.forChecking(values, workflow.parameters()));
  }
}
