// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes workflows as visual jobs of AWS Glue Studio.
 *
 * <p>What was written is imported again, and a node whose meaning did not come back is reported: a
 * visual job is written only when it is the same workflow.
 */
public final class GlueStudioExport {

  private static final Map<String, GlueNodeWriter> WRITERS =
      Map.ofEntries(
          Map.entry("read-csv", SourceWriters::csv),
          Map.entry("read-json", SourceWriters::json),
          Map.entry("read-parquet", SourceWriters::parquet),
          Map.entry("read-table", SourceWriters::table),
          Map.entry("read", SourceWriters::any),
          Map.entry("select", TransformWriters.columns("SelectFields", "Paths", "columns")),
          Map.entry("drop", TransformWriters.columns("DropFields", "Paths", "columns")),
          Map.entry("deduplicate", TransformWriters.columns("DropDuplicates", "Columns", "keys")),
          Map.entry("distinct", TransformWriters::distinct),
          Map.entry("rename", TransformWriters::rename),
          Map.entry("map-columns", TransformWriters::mapColumns),
          Map.entry("filter", TransformWriters::filter),
          Map.entry("split", TransformWriters::split),
          Map.entry("join", TransformWriters::join),
          Map.entry("union", TransformWriters::union),
          Map.entry("merge", TransformWriters::merge),
          Map.entry("sql", TransformWriters::sql),
          Map.entry("aggregate", TransformWriters::aggregate),
          Map.entry("pyspark", TransformWriters::pyspark),
          Map.entry("write-csv", TargetWriters.files("csv")),
          Map.entry("write-json", TargetWriters.files("json")),
          Map.entry("write-parquet", TargetWriters.files("parquet")),
          Map.entry("write-orc", TargetWriters.files("orc")),
          Map.entry("write", TargetWriters::any),
          Map.entry("write-table", TargetWriters::table));

  private final Workflow workflow;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Map<String, JsonObject> written = new LinkedHashMap<>();
  private final Map<NodeOutput, String> selections = new HashMap<>();

  private GlueStudioExport(Workflow workflow) {
    this.workflow = workflow;
  }

  /**
   * Writes a workflow that is valid.
   *
   * @return the job as the API takes it; empty when a node has no counterpart, with the reasons
   */
  public static Diagnosed<JsonObject> of(Workflow workflow) {
    return new GlueStudioExport(workflow).run();
  }

  private Diagnosed<JsonObject> run() {
    workflow
        .parameters()
        .forEach(
            parameter ->
                report(
                    DiagnosticCode.NOT_CONVERTIBLE,
                    parameter.location(),
                    "",
                    "visual jobs have no parameters such as '" + parameter.name() + "'",
                    "write the value where it is used"));
    List<Node> nodes = workflow.nodes().stream().filter(this::takesPart).toList();
    nodes.forEach(this::write);
    if (diagnostics.hasErrors()) {
      return Diagnosed.none(diagnostics.sorted());
    }
    Json.ObjectBuilder map = Json.object();
    written.forEach(map::put);
    JsonObject job =
        GlueJobWriter.write(workflow, diagnostics)
            .put("CodeGenConfigurationNodes", map.build())
            .build();
    compare(nodes, job);
    return diagnostics.hasErrors()
        ? Diagnosed.none(diagnostics.sorted())
        : Diagnosed.of(job, diagnostics.sorted());
  }

  private boolean takesPart(Node node) {
    if (node.disabled() || node.type().equals("comment")) {
      report(
          DiagnosticCode.NOT_CARRIED_OVER,
          node.location(),
          node.id(),
          node.disabled() ? "a disabled node is left out" : "a comment is left out",
          "");
      return false;
    }
    return true;
  }

  private void write(Node node) {
    List<String> inputs = node.inputs().stream().map(NodeInput::source).map(this::source).toList();
    Optional<GlueNodeWriter.Written> counterpart =
        Optional.ofNullable(WRITERS.get(node.type()))
            .flatMap(writer -> writer.write(new NativeNode(node, inputs)));
    if (counterpart.isEmpty()) {
      boolean known = WRITERS.containsKey(node.type());
      report(
          DiagnosticCode.NOT_CONVERTIBLE,
          node.location(),
          node.id(),
          known
              ? "what this " + node.type() + " node does has no counterpart in Glue Studio"
              : "Glue Studio has no counterpart of " + node.type(),
          "");
      return;
    }
    if (!node.description().isEmpty()) {
      report(
          DiagnosticCode.NOT_CARRIED_OVER,
          node.locationOf("description"),
          node.id(),
          "nodes of visual jobs have no description",
          "");
    }
    GlueNodeWriter.Written found = counterpart.get();
    written.put(node.id(), Json.object().put(found.kind(), found.settings().build()).build());
  }

  /** The node in the job that yields an output: one that selects it, if it has a name. */
  private String source(NodeOutput output) {
    if (output.port().equals(NodeOutput.DEFAULT_PORT)) {
      return output.node();
    }
    return selections.computeIfAbsent(output, this::select);
  }

  private String select(NodeOutput output) {
    String id = output.node() + "_" + output.port();
    while (workflow.node(id).isPresent() || written.containsKey(id)) {
      id = id + "_";
    }
    JsonObject settings =
        Json.object()
            .put("Name", output.port())
            .put("Inputs", Json.array(output.node()))
            .put("Index", index(output))
            .build();
    written.put(id, Json.object().put("SelectFromCollection", settings).build());
    return id;
  }

  private long index(NodeOutput output) {
    Optional<NativeNode> node =
        workflow.node(output.node()).map(found -> new NativeNode(found, List.of()));
    List<String> names =
        new ArrayList<>(node.map(found -> found.texts("outputs")).orElse(List.of()));
    node.map(found -> found.objects("conditions")).orElse(List.of()).stream()
        .flatMap(condition -> condition.value("name").flatMap(NativeNode::text).stream())
        .forEach(names::add);
    int index = names.indexOf(output.port());
    return index < 0 ? names.size() : index;
  }

  private void compare(List<Node> nodes, JsonObject job) {
    SourceText text = new SourceText("export", JsonWriter.pretty(job));
    Optional<Workflow> back =
        JsonReader.read(text)
            .value()
            .flatMap(root -> new GlueStudioImporter().read(text, root, ImportOptions.NONE).value())
            .map(Import::document)
            .flatMap(document -> WorkflowReader.read(document).value());
    SameMeaning meaning =
        new SameMeaning(
            workflow.withNodes(nodes), back.orElseGet(() -> workflow.withNodes(List.of())));
    for (Node node : nodes) {
      if (!meaning.isKept(node)) {
        report(
            DiagnosticCode.NOT_CONVERTIBLE,
            node.location(),
            node.id(),
            "some settings of this " + node.type() + " node have no counterpart in Glue Studio",
            "");
      }
    }
  }

  private void report(DiagnosticCode code, Location at, String node, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, at, message).withNode(node).withHint(hint));
  }
}
