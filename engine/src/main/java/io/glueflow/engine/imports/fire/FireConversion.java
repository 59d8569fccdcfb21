// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.engine.imports.WorkflowDraft;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a Fire workflow into a native one, node by node. */
final class FireConversion {

  /** Settings of the editor's dialogs and of its previews. */
  private static final Set<String> PREVIEW =
      Set.of(
          "limitInputRecords",
          "dataSampling",
          "selectiveSamplingExpression",
          "hint",
          "performance",
          "advanced",
          "basic",
          "custom");

  private static final Set<String> NO_LEVEL = Set.of("DEFAULT", "NONE", "");

  private final FireWorkflow workflow;
  private final FireDatasets datasets;
  private final WorkflowDraft draft;
  private final Diagnostics diagnostics;
  private final Map<FireLink, Integer> outputOf = new HashMap<>();
  private final Map<Integer, List<RowSource>> rowsOf = new HashMap<>();

  FireConversion(
      FireWorkflow workflow, FireDatasets datasets, WorkflowDraft draft, Diagnostics diagnostics) {
    this.workflow = workflow;
    this.datasets = datasets;
    this.draft = draft;
    this.diagnostics = diagnostics;
  }

  /** Converts all nodes. */
  Import run(String format) {
    FireGraph graph = new FireGraph(workflow, diagnostics);
    FirePorts ports = new FirePorts(diagnostics);
    ImportedNode[] imported = new ImportedNode[workflow.nodes().size()];
    for (int position : graph.order()) {
      FireNode node = workflow.nodes().get(position);
      Map<FireLink, Integer> outputs = ports.outputs(node, graph.outgoing(position));
      outputOf.putAll(outputs);
      BitSet used = new BitSet();
      outputs.values().forEach(used::set);
      List<RowSource> inputs =
          ports.inputs(node, graph.incoming(position)).stream().map(this::rows).toList();
      FireMapping mapping = new FireMapping(node, draft, inputs, used, datasets);
      FireNodes.mapper(node.nodeClass()).map(node, mapping);
      reportUnasked(node, mapping);
      mapping.report(diagnostics);
      rowsOf.put(position, mapping.outputs());
      imported[position] = mapping.imported();
    }
    return new Import(format, draft.toJson(), new ArrayList<>(Arrays.asList(imported)));
  }

  /** The rows that a link carries; its source was converted before. */
  private RowSource rows(Optional<FireLink> link) {
    List<RowSource> rows = link.map(each -> rowsOf.get(each.source())).orElse(List.of());
    if (rows.isEmpty()) {
      return Optional::empty;
    }
    int output = link.map(outputOf::get).orElse(0);
    Optional<NodeOutput> source = rows.get(Math.min(output, rows.size() - 1)).output();
    return () -> source;
  }

  private static void reportUnasked(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    String level = fields.text("storageLevel").text();
    if (!NO_LEVEL.contains(level)) {
      mapping.adapted(
          fields.text("storageLevel").location(),
          "what is kept in memory is decided when the workflow runs, not by " + level);
    }
    PREVIEW.forEach(fields::ignore);
    for (Map.Entry<String, JsonValue> field : fields.unasked().entrySet()) {
      mapping.leftOut(
          field.getValue().location(), "the setting '" + field.getKey() + "' is not carried over");
    }
  }
}
