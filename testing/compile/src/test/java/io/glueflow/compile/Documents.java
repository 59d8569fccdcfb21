// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts documents together from nodes. */
final class Documents {

  private static final NodeTypes TYPES = NodeTypes.load(Documents.class.getClassLoader());

  private Documents() {}

  /**
   * A document.
   *
   * @param declarations what comes before the nodes, such as parameters, with a comma behind it
   */
  static String of(String declarations, Collection<String> nodes) {
    return "{\"glueflow\": 1, \"name\": \"case\", %s\"nodes\": [\n%s\n]}"
        .formatted(declarations, String.join(",\n", nodes));
  }

  /** A document that writes all outputs that no other node reads. */
  static String withSinks(String declarations, Collection<String> nodes) {
    List<String> all = new ArrayList<>(nodes);
    for (NodeOutput output : ends(of(declarations, nodes))) {
      all.add(
          """
          {"id": "end%d", "type": "write-parquet", "input": %s, "path": "end/%d"}"""
              .formatted(all.size(), quoted(output.toString()), all.size()));
    }
    return of(declarations, all);
  }

  private static List<NodeOutput> ends(String document) {
    Workflow workflow = WorkflowReader.read(new SourceText("case", document)).orThrow();
    Diagnosed<Analysis> analysis = Analyzer.analyze(workflow, TYPES, ParameterValues.of(Map.of()));
    Set<Step> read = new HashSet<>();
    analysis.value().orElseThrow().plan().steps().forEach(step -> read.addAll(step.inputs()));
    List<NodeOutput> ends = new ArrayList<>();
    analysis
        .value()
        .orElseThrow()
        .plan()
        .outputs()
        .forEach(
            (output, step) -> {
              if (!read.contains(step)) {
                ends.add(output);
              }
            });
    return ends;
  }

  /** A text as JSON writes it. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
      json.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return json.append('"').toString();
  }
}
