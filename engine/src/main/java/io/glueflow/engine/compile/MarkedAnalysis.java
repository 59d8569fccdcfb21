// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.validate.rules.Placeholders;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.MarkerBinder;
import io.glueflow.model.parameter.Marks;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.ParameterReader;
import io.glueflow.model.parameter.ParameterType;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a workflow means, with marks for the values that its program gets when it starts.
 *
 * @param analysis the meaning
 * @param marks what the marks stand for
 */
record MarkedAnalysis(Analysis analysis, Marks marks) {

  /**
   * Analyzes a workflow that was found to be valid.
   *
   * @param parameters texts of parameters by name
   */
  static Diagnosed<MarkedAnalysis> of(
      Workflow workflow, NodeTypes types, Map<String, String> parameters) {
    Diagnostics problems = new Diagnostics();
    ParameterValues values =
        ParameterReader.values(workflow.parameters(), parameters, false, "the command line")
            .value()
            .orElseThrow();
    MarkerBinder binder = new MarkerBinder(values, references(workflow, parameters, problems));
    Diagnosed<Analysis> analysis = Analyzer.analyze(workflow, types, binder);
    MarkedAnalysis marked = new MarkedAnalysis(analysis.value().orElseThrow(), binder.marks());
    Set<String> fixed = binder.fixed();
    if (analysis.hasErrors()
        || Marks.couldBeIn(JsonWriter.compact(WorkflowWriter.toJson(workflow)))) {
      // some node looks into a text: then all values are taken at once
      Diagnosed<Analysis> bound = Analyzer.analyze(workflow, types, new ValueBinder(values));
      marked = new MarkedAnalysis(bound.value().orElseThrow(), binder.marks());
      fixed = values.parameters().keySet();
    }
    report(workflow, fixed, values, problems);
    needed(marked.analysis(), values, problems);
    return Diagnosed.of(marked, problems.sorted());
  }

  private static void report(
      Workflow workflow, Set<String> fixed, ParameterValues values, Diagnostics problems) {
    for (String name : fixed) {
      ParameterValues.Typed value = values.parameters().get(name);
      if (value != null) {
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.PARAMETER_FIXED,
                    workflow.parameter(name).orElseThrow().location(),
                    "the program is generated for "
                        + name
                        + " = "
                        + value.text()
                        + " where it decides what the program is")
                .withHint("give another value with --param " + name + "=VALUE"));
      }
    }
  }

  /** The secrets and environment variables that parameters stand for: programs ask for these. */
  private static Map<String, Placeholder> references(
      Workflow workflow, Map<String, String> given, Diagnostics problems) {
    Map<String, Placeholder> references = new HashMap<>();
    for (Parameter parameter : workflow.parameters()) {
      String text =
          given.getOrDefault(
              parameter.name(),
              parameter.defaultValue() instanceof JsonString string ? string.value() : "");
      Optional<Placeholder> reference = Placeholder.standIn(text);
      if (reference.isPresent() && parameter.type() != ParameterType.STRING) {
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_COMPILABLE,
                    parameter.location(),
                    "a program does not read a "
                        + parameter.type().label()
                        + " from a secret or an environment variable")
                .withHint("make '" + parameter.name() + "' a string, or give a value"));
      }
      reference.ifPresent(found -> references.put(parameter.name(), found));
    }
    return references;
  }

  /** What waits for a value now will not get one later. */
  private static void needed(Analysis analysis, ParameterValues values, Diagnostics problems) {
    for (CheckedNode node : analysis.nodes().values()) {
      boolean waits = !node.sound() && !node.node().disabled();
      if (waits) {
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.VALUE_NEEDED,
                    node.node().location(),
                    "the value of a parameter decides what '" + node.id() + "' is")
                .withNode(node.id())
                .withHint(
                    "give it with " + Placeholders.optionsFor(analysis, node.node(), values)));
      }
    }
  }
}
