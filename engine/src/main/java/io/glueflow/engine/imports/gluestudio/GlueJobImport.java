// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.engine.imports.WorkflowDraft;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way of one visual job to a workflow. */
final class GlueJobImport {

  private static final String SELECT = "SelectFromCollection";

  /** So that no number in a file can make a node of a million outputs. */
  private static final int LARGEST_INDEX = 99;

  private final GlueJob job;
  private final Diagnostics diagnostics;
  private final WorkflowDraft workflow;
  private final Map<String, GlueNode> nodes = new LinkedHashMap<>();
  private final Map<String, GlueMapping> mappings = new HashMap<>();
  private final Map<String, List<GluePick>> picks = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  GlueJobImport(GlueJob job, Location location, Diagnostics diagnostics) {
    this.job = job;
    this.diagnostics = diagnostics;
    String description =
        job.settings().map(settings -> settings.text("Description").value()).orElse("");
    this.workflow = new WorkflowDraft(location, job.name(), description);
    job.nodes().forEach(node -> nodes.put(node.id(), node));
  }

  Import run() {
    job.settings()
        .ifPresent(
            settings -> GlueJobSettings.copy(settings, job.console(), workflow.job(), diagnostics));
    for (GlueNode node : nodes.values()) {
      if (node.kind().equals(SELECT)) {
        node.inputs()
            .forEach(
                input ->
                    picks.computeIfAbsent(input.value(), key -> new ArrayList<>()).add(pick(node)));
      }
    }
    sourcesFirst().forEach(this::map);
    List<ImportedNode> imported =
        nodes.values().stream().map(node -> mappings.get(node.id()).imported()).toList();
    return new Import(job.format(), workflow.toJson(), imported);
  }

  private static GluePick pick(GlueNode node) {
    int index = node.fields().number("Index").map(number -> number.intValue()).orElse(0);
    return new GluePick(Math.min(Math.max(index, 0), LARGEST_INDEX), node.name());
  }

  /** The nodes in an order that reads well: each behind those it takes rows from. */
  private List<GlueNode> sourcesFirst() {
    Map<String, Integer> missing = new HashMap<>();
    Map<String, List<GlueNode>> behind = new HashMap<>();
    for (GlueNode node : nodes.values()) {
      for (JsonString input : node.inputs()) {
        if (nodes.containsKey(input.value())) {
          missing.merge(node.id(), 1, Integer::sum);
          behind.computeIfAbsent(input.value(), key -> new ArrayList<>()).add(node);
        }
      }
    }
    Set<GlueNode> ordered = new LinkedHashSet<>();
    Deque<GlueNode> ready = new ArrayDeque<>();
    nodes.values().stream().filter(node -> !missing.containsKey(node.id())).forEach(ready::add);
    while (!ready.isEmpty()) {
      GlueNode next = ready.remove();
      ordered.add(next);
      for (GlueNode node : behind.getOrDefault(next.id(), List.of())) {
        if (missing.merge(node.id(), -1, Integer::sum) == 0) {
          ready.add(node);
        }
      }
    }
    // nodes in a circle, which the workflow's own rules report
    ordered.addAll(nodes.values());
    return List.copyOf(ordered);
  }

  private void map(GlueNode node) {
    List<GlueInput> inputs = new ArrayList<>();
    node.inputs()
        .forEach(
            input ->
                inputs.add(new GlueInput(input.value(), rows(input.value()), input.location())));
    GlueMapping mapping =
        new GlueMapping(node, workflow, inputs, picks.getOrDefault(node.id(), List.of()));
    mappings.put(node.id(), mapping);
    checkInputs(node, mapping);
    checkMembers(node, mapping);
    if (node.kind().equals(SELECT)) {
      select(node, mapping);
    } else {
      GlueNodeMappers.of(node.kind()).map(node, mapping);
    }
    for (Map.Entry<String, JsonValue> left : node.fields().unasked().entrySet()) {
      mapping.leftOut(
          left.getValue().location(),
          "'" + left.getKey() + "' has no counterpart and was left out");
    }
    mapping.report(diagnostics);
  }

  private RowSource rows(String id) {
    return () -> {
      // nodes that let rows pass can name each other in a circle
      if (!asked.add(id)) {
        return Optional.empty();
      }
      try {
        return Optional.ofNullable(mappings.get(id))
            .flatMap(GlueMapping::rows)
            .flatMap(RowSource::output);
      } finally {
        asked.remove(id);
      }
    };
  }

  private void checkInputs(GlueNode node, GlueMapping mapping) {
    for (GlueInput input : mapping.inputs()) {
      if (!nodes.containsKey(input.node())) {
        String hint =
            Suggestion.closest(input.node(), List.copyOf(nodes.keySet()))
                .map(meant -> "did you mean '" + meant + "'?")
                .orElse("an input is the id of another node");
        mapping.malformed(input.location(), "there is no node '" + input.node() + "'", hint);
      } else if (!node.kind().equals(SELECT)
          && mappings.containsKey(input.node())
          && mappings.get(input.node()).size() > 1) {
        mapping.adapted(
            input.location(), "the first of several outputs of '" + input.node() + "' is taken");
      }
    }
    GlueNodeKinds.find(node.kind())
        .filter(kind -> !kind.takes(mapping.inputs().size()))
        .ifPresent(
            kind ->
                mapping.malformed(
                    node.fields().has("Inputs")
                        ? node.fields().location("Inputs")
                        : node.location(),
                    "takes " + kind.inputsInWords() + ", and has " + mapping.inputs().size(),
                    ""));
  }

  private void checkMembers(GlueNode node, GlueMapping mapping) {
    node.fields().ignore("Name", "Inputs", "OutputSchemas");
    if (job.console()) {
      return;
    }
    for (String required :
        GlueNodeKinds.find(node.kind()).map(kind -> kind.required()).orElse(List.of())) {
      boolean blank =
          node.fields().value(required).isEmpty()
              || (node.fields().value(required).orElseThrow() instanceof JsonString text
                  && text.value().isBlank());
      if (blank) {
        mapping.malformed(node.fields().location(required), "'" + required + "' is missing", "");
      }
    }
  }

  /** Stands for a member of the collection that the node before it yields. */
  private void select(GlueNode node, GlueMapping mapping) {
    GluePick pick = pick(node);
    for (GlueInput input : mapping.inputs()) {
      GlueMapping before = mappings.get(input.node());
      if (!nodes.containsKey(input.node())) {
        return;
      }
      if (before == null || before == mapping) {
        mapping.malformed(input.location(), "takes rows from itself, by way of other nodes", "");
      } else if (before.rows(pick).isEmpty()) {
        mapping.malformed(
            node.fields().location("Index"),
            "there is no output " + pick.index() + " of '" + input.node() + "'",
            "it has " + before.size() + ", counted from 0");
      } else {
        mapping.output(before.rows(pick).get());
      }
    }
  }
}
