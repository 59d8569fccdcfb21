// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Appending all rows of a table or a database in each run: those of the run before are added again.
 *
 * <p>Files are another matter: a folder that things are delivered to usually holds new ones.
 */
final class NoWatermark implements ValidationRule {

  /** What makes a text mean something else in another run. */
  private static final Pattern OF_THE_RUN =
      Pattern.compile("(?i)[$][{]|\\b(current_(date|timestamp)|curdate|now|getdate|sysdate)\\b");

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    for (Step sink : analysis.plan().sinks()) {
      if (appends(sink.operation())) {
        Set<Step> upstream = upstream(sink);
        boolean depends =
            upstream.stream().anyMatch(step -> dependsOnRun(step, sink.operation(), analysis));
        Optional<Step> growing = upstream.stream().filter(NoWatermark::grows).findFirst();
        if (!depends && growing.isPresent()) {
          tell(sink, growing.get(), analysis, diagnostics);
        }
      }
    }
  }

  private static void tell(Step sink, Step source, Analysis analysis, Diagnostics diagnostics) {
    Node node = analysis.node(sink.node());
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NO_WATERMARK,
                node.locationOf("mode"),
                "each run adds the same rows again: '" + source.node() + "' reads all there are")
            .withNode(node.id())
            .withHint(
                "filter by a column that grows, such as a day that a parameter names"
                    + (source.operation() instanceof ReadTable ? ", or set \"bookmark\"" : "")));
  }

  private static boolean appends(Operation operation) {
    return (operation instanceof Write write && write.mode() == WriteMode.APPEND)
        || (operation instanceof WriteTable table && table.mode() == WriteMode.APPEND)
        || (operation instanceof WriteJdbc jdbc && jdbc.mode() == WriteMode.APPEND);
  }

  private static boolean grows(Step step) {
    return step.operation() instanceof ReadTable || step.operation() instanceof ReadJdbc;
  }

  private static Set<Step> upstream(Step sink) {
    Set<Step> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(sink));
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (seen.add(step)) {
        open.addAll(step.inputs());
      }
    }
    return seen;
  }

  private static boolean dependsOnRun(Step step, Operation sink, Analysis analysis) {
    boolean remembers = step.operation() instanceof ReadTable read && read.bookmark();
    return remembers || readsBack(step.operation(), sink) || speaksOfRun(step, analysis);
  }

  /** Whether what is written is read too: then only what is new may be added. */
  private static boolean readsBack(Operation source, Operation sink) {
    return (source instanceof ReadTable read
            && sink instanceof WriteTable write
            && read.table().key().equals(write.table().key()))
        || (source instanceof ReadJdbc from
            && sink instanceof WriteJdbc to
            && (from.table().equalsIgnoreCase(to.table()) || from.query().contains(to.table())));
  }

  private static boolean speaksOfRun(Step step, Analysis analysis) {
    Node node = analysis.node(step.node());
    return OF_THE_RUN.matcher(JsonWriter.compact(node.properties())).find();
  }
}
