// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Invoke;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;

/** What a program cannot do that the runner can. */
final class Compilable {

  private Compilable() {}

  static void check(Analysis analysis, CompileOptions options, Diagnostics problems) {
    analysis.workflow().parameters().stream()
        .filter(parameter -> ProgramArguments.OWN.contains(parameter.name()))
        .forEach(
            parameter ->
                problems.report(
                    Diagnostic.of(
                            DiagnosticCode.NOT_COMPILABLE,
                            parameter.location(),
                            "'" + parameter.name() + "' is an argument that programs have anyway")
                        .withHint("give the parameter another name")));
    analysis.workflow().parameters().forEach(parameter -> checkDefault(parameter, problems));
    for (Step step : analysis.plan().pruned().steps()) {
      Operation operation = step.operation();
      if (options.platform() == Platform.SPARK
          && operation instanceof Invoke invoke
          && "glue".equals(invoke.arguments().get("convention"))) {
        Node node = analysis.node(step.node());
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_COMPILABLE,
                    node.locationOf("convention"),
                    "the code is called with a GlueContext, which only Glue has")
                .withNode(step.node())
                .withHint("leave --platform out, or write the code as a sql node"));
      }
      if (operation instanceof WriteJdbc write && write.mode() == WriteMode.UPSERT) {
        Node node = analysis.node(step.node());
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_COMPILABLE,
                    node.locationOf("mode"),
                    "Spark cannot upsert rows of a database's table; the runner does it by a"
                        + " protocol of its own")
                .withNode(step.node())
                .withHint("append to a table and merge there, or submit the workflow itself"));
      }
    }
  }

  /** An argument says a list with commas between its items, and takes no blanks around them. */
  private static void checkDefault(Parameter parameter, Diagnostics problems) {
    if (!(parameter.defaultValue() instanceof JsonArray items)) {
      return;
    }
    for (JsonValue item : items.items()) {
      String text = ParameterValues.text(item);
      if (text.contains(",") || !text.equals(text.strip()) || text.isEmpty()) {
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_COMPILABLE,
                    item.location(),
                    "parameter '"
                        + parameter.name()
                        + "': '"
                        + text
                        + "' cannot be an item of an argument of a program, where items stand"
                        + " between commas")
                .withHint("write such an item into the nodes that use the list"));
      }
    }
  }
}
