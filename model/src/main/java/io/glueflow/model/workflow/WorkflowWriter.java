// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.ParameterType;
import java.util.List;
import java.util.Set;

/**
 * Writes workflows in their canonical form: keys in a fixed order, defaults left out. The same
 * workflow is always the same text.
 */
public final class WorkflowWriter {

  private WorkflowWriter() {}

  /** The document's text. */
  public static String write(Workflow workflow) {
    return JsonWriter.pretty(toJson(workflow));
  }

  /** The document as JSON. */
  public static JsonObject toJson(Workflow workflow) {
    Json.ObjectBuilder document =
        Json.object().put("glueflow", Workflow.VERSION).put("name", workflow.name());
    putText(document, "description", workflow.description());
    if (!workflow.parameters().isEmpty()) {
      Json.ObjectBuilder parameters = Json.object();
      workflow.parameters().forEach(each -> parameters.put(each.name(), parameter(each)));
      document.put("parameters", parameters.build());
    }
    document.put(
        "nodes",
        Json.array(workflow.nodes().stream().map(WorkflowWriter::node).toArray(JsonValue[]::new)));
    putIgnored(document, workflow.ignored());
    if (!workflow.job().isEmpty()) {
      document.put("job", workflow.job());
    }
    return document.build();
  }

  private static JsonObject parameter(Parameter parameter) {
    Json.ObjectBuilder json = Json.object().put("type", parameter.type().label());
    if (parameter.type() == ParameterType.LIST && parameter.items() != ParameterType.STRING) {
      json.put("items", parameter.items().label());
    }
    if (!(parameter.defaultValue() instanceof JsonNull)) {
      json.put("default", parameter.defaultValue());
    }
    putText(json, "description", parameter.description());
    return json.build();
  }

  private static JsonObject node(Node node) {
    Json.ObjectBuilder json = Json.object().put("id", node.id()).put("type", node.type());
    putText(json, "label", node.label());
    putText(json, "description", node.description());
    putInputs(json, node.inputs());
    if (node.disabled()) {
      json.put("disabled", true);
    }
    putIgnored(json, node.ignored());
    node.properties().members().forEach(member -> json.put(member.name(), member.value()));
    if (!node.layout().isEmpty()) {
      json.put("layout", node.layout());
    }
    return json.build();
  }

  private static void putInputs(Json.ObjectBuilder json, List<NodeInput> inputs) {
    if (inputs.isEmpty()) {
      return;
    }
    boolean named = inputs.stream().noneMatch(input -> input.port().isEmpty());
    if (named) {
      Json.ObjectBuilder ports = Json.object();
      inputs.forEach(input -> ports.put(input.port(), input.source().toString()));
      json.put("inputs", ports.build());
    } else if (inputs.size() == 1) {
      json.put("input", inputs.get(0).source().toString());
    } else {
      json.put(
          "inputs",
          Json.array(
              inputs.stream().map(input -> input.source().toString()).toArray(String[]::new)));
    }
  }

  private static void putIgnored(Json.ObjectBuilder json, Set<DiagnosticCode> ignored) {
    if (!ignored.isEmpty()) {
      String[] codes = ignored.stream().map(DiagnosticCode::id).toArray(String[]::new);
      json.put(IgnoredWarnings.KEY, Json.array(codes));
    }
  }

  private static void putText(Json.ObjectBuilder json, String key, String text) {
    if (!text.isEmpty()) {
      json.put(key, text);
    }
  }
}
