// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.workflow.Workflow;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A native document in the making. */
public final class WorkflowDraft {

  private static final int LONGEST_ID = 60;
  private static final int LONGEST_NAME = 200;

  private final Location location;
  private final String name;
  private final String description;
  private final ObjectDraft parameters;
  private final ObjectDraft job;
  private final Map<String, NodeDraft> nodes = new LinkedHashMap<>();
  private final Map<String, Integer> sameIds = new HashMap<>();

  /**
   * Begins a document.
   *
   * @param location where the export begins
   * @param name the workflow's name there; characters that names cannot have are replaced
   * @param description free text, empty for none
   */
  public WorkflowDraft(Location location, String name, String description) {
    this.location = location;
    this.name = workflowName(name);
    this.description = description;
    this.parameters = new ObjectDraft(location);
    this.job = new ObjectDraft(location);
  }

  /** The declared parameters, by name. */
  public ObjectDraft parameters() {
    return parameters;
  }

  /** The settings of the job. */
  public ObjectDraft job() {
    return job;
  }

  /**
   * A further node.
   *
   * @param at where it stands in the export
   * @param name what its id should remind of
   * @param type its native type
   */
  public NodeDraft node(Location at, String name, String type) {
    NodeDraft draft = new NodeDraft(at, unused(nodeId(name)), type);
    nodes.put(draft.id(), draft);
    return draft;
  }

  /**
   * A further node whose id in the export is one that people chose.
   *
   * @param at where it stands in the export
   * @param id its id there; characters that ids cannot have are replaced
   * @param type its native type
   */
  public NodeDraft nodeWithId(Location at, String id, String type) {
    boolean usable = id.matches("[A-Za-z_][A-Za-z0-9_-]{0,127}");
    NodeDraft draft = new NodeDraft(at, unused(usable ? id : nodeId(id)), type);
    nodes.put(draft.id(), draft);
    return draft;
  }

  private String unused(String plain) {
    String id = plain;
    while (nodes.containsKey(id)) {
      id = plain + "-" + sameIds.merge(plain, 2, (last, first) -> last + 1);
    }
    return id;
  }

  private static String nodeId(String text) {
    String words = ascii(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
    String trimmed = words.replaceAll("^-+|-+$", "");
    String id = trimmed.matches("[a-z_].*") ? trimmed : trimmed.isEmpty() ? "node" : "n" + trimmed;
    return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
  }

  private static String workflowName(String text) {
    String words = ascii(text).replaceAll("[^A-Za-z0-9 ._-]+", " ").strip();
    String name = words.replaceAll("^[ ._-]+", "");
    if (name.isEmpty()) {
      return "workflow";
    }
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** Letters without their accents. */
  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }

  /** The document, once all nodes are drafted. */
  public JsonObject toJson() {
    ObjectDraft document =
        new ObjectDraft(location)
            .put("glueflow", new JsonNumber(location, BigDecimal.valueOf(Workflow.VERSION)))
            .put("name", new JsonString(location, name));
    if (!description.isBlank()) {
      document.put("description", description);
    }
    if (!parameters.isEmpty()) {
      document.put("parameters", parameters.build());
    }
    List<JsonValue> items = new ArrayList<>();
    nodes.values().forEach(node -> items.add(node.toJson()));
    document.put("nodes", new JsonArray(location, items));
    if (!job.isEmpty()) {
      document.put("job", job.build());
    }
    return document.build();
  }
}
