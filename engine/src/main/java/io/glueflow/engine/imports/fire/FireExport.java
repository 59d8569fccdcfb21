// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a document is that Fire has written.
 *
 * @param format what people call it
 * @param workflow the object that holds the workflow; empty when it is none
 * @param hint what to do with a document that is no workflow
 */
record FireExport(String format, List<JsonObject> workflow, String hint) {

  private static final String ENGINE = "fire.workflowengine.Workflow";
  private static final List<String> WRAPPERS =
      List.of("workflow", "workflowDTO", "analysisFlow", "content", "data");
  private static final int DEEPEST = 4;

  FireExport {
    workflow = List.copyOf(workflow);
  }

  /** What a document is; empty when Fire did not write it. */
  static Optional<FireExport> of(JsonValue root) {
    return of(root, DEEPEST);
  }

  private static Optional<FireExport> of(JsonValue root, int depth) {
    if (root instanceof JsonArray array) {
      return ofArray(array, depth);
    }
    if (!(root instanceof JsonObject object) || depth == 0) {
      return Optional.empty();
    }
    if (isPipeline(object)) {
      return Optional.of(pipeline(object));
    }
    if (isWorkflow(object)) {
      return Optional.of(new FireExport("Fire workflow", List.of(object), ""));
    }
    for (String wrapper : WRAPPERS) {
      Optional<FireExport> inside =
          object.value(wrapper).flatMap(value -> FireExport.of(value, depth - 1));
      if (inside.isPresent()) {
        return inside;
      }
    }
    return other(object);
  }

  private static Optional<FireExport> ofArray(JsonArray array, int depth) {
    List<JsonValue> items = array.items();
    if (items.size() == 2
        && items.get(0) instanceof JsonString name
        && name.value().equals(ENGINE)
        && items.get(1) instanceof JsonObject object) {
      return Optional.of(new FireExport("Fire engine workflow", List.of(object), ""));
    }
    List<FireExport> inside =
        depth == 0
            ? List.of()
            : items.stream().limit(1000).flatMap(each -> of(each, depth - 1).stream()).toList();
    if (inside.size() == 1 && items.size() == 1) {
      return Optional.of(inside.get(0));
    }
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of(
            none(
                "a list of " + items.size() + " documents of Fire, such as a " + formats(inside),
                "put each workflow into a file of its own"));
  }

  private static String formats(List<FireExport> exports) {
    return exports.get(0).format();
  }

  private static FireExport none(String format, String hint) {
    return new FireExport(format, List.of(), hint);
  }

  private static boolean isWorkflow(JsonObject object) {
    JsonValue nodes = object.value("nodes").orElse(null);
    if (!(nodes instanceof JsonArray)) {
      return false;
    }
    boolean classes = nodes(object).stream().anyMatch(each -> !nodeClass(each).isEmpty());
    boolean edges = object.value("edges").filter(JsonArray.class::isInstance).isPresent();
    return classes || edges;
  }

  private static List<JsonObject> nodes(JsonObject object) {
    return FireJson.items(object, "nodes").stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  private static String nodeClass(JsonObject node) {
    return FireJson.text(node, "nodeClass");
  }

  private static boolean isPipeline(JsonObject object) {
    return nodes(object).stream()
        .anyMatch(node -> nodeClass(node).startsWith("fire.pipelineNodes."));
  }

  private static FireExport pipeline(JsonObject object) {
    List<String> called =
        nodes(object).stream()
            .filter(node -> nodeClass(node).equals("fire.pipelineNodes.Workflow"))
            .map(FireExport::calledWorkflow)
            .toList();
    String hint =
        called.isEmpty()
            ? "it runs no workflow: what its steps do is for a scheduler"
            : "it runs "
                + String.join(", then ", called)
                + "; export those, and run them one after the other";
    return none("Fire pipeline", hint);
  }

  private static String calledWorkflow(JsonObject node) {
    String uuid =
        FireJson.items(node, "fields").stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .filter(field -> FireJson.text(field, "name").equalsIgnoreCase("workflowUUID"))
            .map(field -> FireJson.text(field, "value"))
            .collect(Collectors.joining());
    String name = FireJson.text(node, "name");
    return "'" + name + "'" + (uuid.isEmpty() ? "" : " (workflow " + uuid + ")");
  }

  private static Optional<FireExport> other(JsonObject object) {
    String name = FireJson.text(object, "name");
    if (object.member("datasetType").isPresent() && object.member("uuid").isPresent()) {
      return Optional.of(
          none(
              "Fire dataset",
              "it describes the files of '"
                  + name
                  + "'; give its folder with --datasets when importing a workflow that reads it"));
    }
    if (object.member("gitRootFolder").isPresent() || object.member("gitBranch").isPresent()) {
      return Optional.of(
          none("Fire project", "its workflows are in the folder 'workflows' beside it"));
    }
    return Optional.empty();
  }
}
