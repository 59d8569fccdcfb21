// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.validate.rules.Placeholders;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.MarkerBinder;
import io.glueflow.model.parameter.Marks;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowWriter;
import java.util.List;

/**
 * The steps of a workflow whose texts tell which parts of them parameters stand for.
 *
 * @param steps the steps
 * @param marks what the marks in their texts stand for
 */
record MarkedPlan(List<Step> steps, Marks marks) {

  /** The plan of a workflow that was found to be valid. */
  static MarkedPlan of(
      Workflow workflow, NodeTypes types, ParameterValues values, Diagnostics problems) {
    MarkerBinder binder = new MarkerBinder(values);
    Diagnosed<Analysis> analysis = Analyzer.analyze(workflow, types, binder);
    if (analysis.hasErrors()
        || Marks.couldBeIn(JsonWriter.compact(WorkflowWriter.toJson(workflow)))) {
      // some node looks into a text: then all values are taken at once
      analysis = Analyzer.analyze(workflow, types, new ValueBinder(values));
      values
          .parameters()
          .forEach((name, value) -> problems.report(fixed(workflow, name, value.text())));
    }
    Analysis found = analysis.value().orElseThrow();
    for (CheckedNode node : found.nodes().values()) {
      if (!node.sound() && !node.node().disabled()) {
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.VALUE_NEEDED,
                    node.node().location(),
                    "the value of a parameter decides what '" + node.id() + "' reads or writes")
                .withNode(node.id())
                .withHint("give it with " + Placeholders.optionsFor(found, node.node(), values)));
      }
    }
    return new MarkedPlan(found.plan().pruned().steps(), binder.marks());
  }

  /** The problem of a parameter whose value the role is made for. */
  static Diagnostic fixed(Workflow workflow, String parameter, String value) {
    return Diagnostic.of(
            DiagnosticCode.ROLE_FIXED,
            workflow.parameter(parameter).orElseThrow().location(),
            "the role of the job is made for " + parameter + " = " + value)
        .withHint("give another value with --param " + parameter + "=VALUE");
  }

  /** The parts of a text. */
  MarkedText text(String marked) {
    return marks.text(marked);
  }
}
