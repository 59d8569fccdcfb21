// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.validate.advice.Advices;
import io.glueflow.engine.validate.existing.ExistingTargets;
import io.glueflow.engine.validate.rules.DatabaseTables;
import io.glueflow.engine.validate.rules.DisabledUpstream;
import io.glueflow.engine.validate.rules.HasSink;
import io.glueflow.engine.validate.rules.JoinColumnsDistinct;
import io.glueflow.engine.validate.rules.LeadsToSink;
import io.glueflow.engine.validate.rules.ParametersUsed;
import io.glueflow.engine.validate.rules.PathSchemes;
import io.glueflow.engine.validate.rules.PathsNotOverwritten;
import io.glueflow.engine.validate.rules.PlaceholdersDeclared;
import io.glueflow.engine.validate.rules.TargetsDistinct;
import io.glueflow.engine.validate.sql.SparkChecks;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.parameter.ParameterReader;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads and checks a workflow; all problems at once. */
public final class Validator {

  private static final List<ValidationRule> RULES =
      Stream.concat(
              Stream.of(
                  new HasSink(),
                  new LeadsToSink(),
                  new DisabledUpstream(),
                  new PlaceholdersDeclared(),
                  new ParametersUsed(),
                  new PathSchemes(),
                  new PathsNotOverwritten(),
                  new TargetsDistinct(),
                  new DatabaseTables(),
                  new JoinColumnsDistinct()),
              Advices.all().stream())
          .toList();

  private final NodeTypes types;
  private final List<ValidationRule> rules;
  private final SchemaResolver sources;

  /** A validator that knows the node types on its own class path. */
  public Validator() {
    this(NodeTypes.load(Validator.class.getClassLoader()));
  }

  /** A validator that knows these node types. */
  public Validator(NodeTypes types) {
    this(types, RULES, SchemaResolver.NONE);
  }

  private Validator(NodeTypes types, List<ValidationRule> rules, SchemaResolver sources) {
    this.types = types;
    this.rules = rules;
    this.sources = sources;
  }

  /** The same validator with a further rule. */
  public Validator with(ValidationRule rule) {
    return new Validator(types, Stream.concat(rules.stream(), Stream.of(rule)).toList(), sources);
  }

  /** The same validator with other node types. */
  public Validator with(NodeTypes others) {
    return new Validator(others, rules, sources);
  }

  /** The same validator with what knows the schemas of sources that declare none. */
  public Validator with(SchemaResolver others) {
    return new Validator(types, rules, others);
  }

  /**
   * The same validator that looks at files, and at tables where these may be asked for: at those
   * that are read without a declared schema, and at those that rows are added to.
   */
  public Validator lookingAt(SourceSchemas existing) {
    return with((SchemaResolver) existing).with(new ExistingTargets(existing));
  }

  /** The node types it knows. */
  public NodeTypes types() {
    return types;
  }

  /** Checks a native document as it stands; parameters without a default may have no value. */
  public Diagnosed<Analysis> validate(SourceText source) {
    Diagnosed<Workflow> read = WorkflowReader.read(source);
    if (read.value().isEmpty()) {
      return Diagnosed.none(read.diagnostics());
    }
    Diagnosed<Analysis> analysis = validate(read.value().get(), Map.of(), false);
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.reportAll(read.diagnostics());
    diagnostics.reportAll(analysis.diagnostics());
    return Diagnosed.of(analysis.value().orElseThrow(), diagnostics.sorted());
  }

  /**
   * Checks a workflow.
   *
   * @param workflow the workflow
   * @param parameters texts by parameter name
   * @param requireParameters whether a parameter without any value is an error
   * @return always with the analysis, however much is wrong
   */
  public Diagnosed<Analysis> validate(
      Workflow workflow, Map<String, String> parameters, boolean requireParameters) {
    Diagnostics diagnostics = new Diagnostics();
    Diagnosed<ParameterValues> values =
        ParameterReader.values(
            workflow.parameters(), parameters, requireParameters, "the command line");
    diagnostics.reportAll(values.diagnostics());
    ValueBinder binder =
        ValueBinder.forChecking(values.value().orElseThrow(), workflow.parameters());
    SparkChecks spark = SparkChecks.of(TargetSpark.of(workflow), sources);
    Diagnosed<Analysis> analysis =
        Analyzer.analyze(workflow, types, binder, spark.resolver(), spark.checks());
    diagnostics.reportAll(analysis.diagnostics());
    Analysis result = analysis.value().orElseThrow();
    rules.forEach(rule -> rule.check(result, diagnostics));
    Advices.of(spark.typings()).forEach(rule -> rule.check(result, diagnostics));
    return Diagnosed.of(
        result,
        diagnostics.sorted().stream().filter(problem -> !workflow.ignores(problem)).toList());
  }
}
