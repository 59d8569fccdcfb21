// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterType;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.Arrays;
import java.util.List;

/**
 * The JSON Schema of workflow documents, for editors.
 *
 * <p>It is of draft 7, which editors support best. It accepts what the validation accepts; what
 * nodes mean together it cannot say.
 */
public final class WorkflowSchema {

  private static final String NODE = "node";

  private WorkflowSchema() {}

  /** The schema of documents with nodes of these types. */
  public static JsonObject of(NodeTypes types) {
    Json.ObjectBuilder definitions =
        Json.object()
            .put(NODE, node(types.all()))
            .put("parameter", parameter())
            .put(ParameterSchema.NAME, ParameterSchema.definition());
    types.all().forEach(type -> definitions.put(definition(type), NodeTypeSchema.of(type)));
    return Json.object()
        .put("$schema", "http://json-schema.org/draft-07/schema#")
        .put("title", "A workflow of glueflow, version " + Workflow.VERSION)
        .put("type", "object")
        .put("properties", keys())
        .put("required", Json.array("glueflow", "name", "nodes"))
        .put("additionalProperties", false)
        .put("definitions", definitions.build())
        .build();
  }

  private static JsonObject keys() {
    return Json.object()
        .put("$schema", described("string", "Where this schema is, for editors.").build())
        .put(
            "glueflow",
            Json.object()
                .put("description", "The version of the format.")
                .put("const", Workflow.VERSION)
                .build())
        .put("name", pattern("The name of the workflow.", Workflow.NAME_PATTERN))
        .put("description", described("string", "What people should know.").build())
        .put(
            "parameters",
            described("object", "What can differ from run to run; `${name}` stands for the value.")
                .put("propertyNames", pattern("A name.", "[A-Za-z_][A-Za-z0-9_]*"))
                .put("additionalProperties", reference("parameter"))
                .build())
        .put(
            "nodes",
            described("array", "What is done, in any order.")
                .put("items", reference(NODE))
                .put("minItems", 1)
                .build())
        .put("ignore", ignored())
        .put(
            "job",
            described("object", "Settings for the Glue job, such as `glue-version`.").build())
        .build();
  }

  private static JsonObject node(List<NodeType> types) {
    Json.ObjectBuilder type =
        described("string", "What the node does.")
            .put("enum", Json.array(types.stream().map(NodeType::name).toArray(String[]::new)))
            // VS Code shows these beside the names
            .put(
                "enumDescriptions",
                Json.array(types.stream().map(NodeType::summary).toArray(String[]::new)));
    List<JsonObject> byType =
        types.stream()
            .map(
                each ->
                    Json.object()
                        .put("if", isOf(each))
                        .put("then", reference(definition(each)))
                        .build())
            .toList();
    return Json.object()
        .put("type", "object")
        .put("properties", commonKeys().put("type", type.build()).build())
        .put("required", Json.array("id", "type"))
        .put("allOf", Json.array(byType))
        .build();
  }

  /** What every node may have. */
  private static Json.ObjectBuilder commonKeys() {
    return Json.object()
        .put("id", pattern("What other nodes call it.", Node.ID_PATTERN))
        .put("label", described("string", "What people see instead of the id.").build())
        .put("description", described("string", "What people should know.").build())
        .put(
            "disabled",
            described("boolean", "Whether it is left out of runs, with all that depends on it.")
                .put("default", false)
                .build())
        .put("ignore", ignored())
        .put("layout", described("object", "Where a visual tool draws it.").build());
  }

  private static JsonObject isOf(NodeType type) {
    return Json.object()
        .put(
            "properties",
            Json.object().put("type", Json.object().put("const", type.name()).build()).build())
        .put("required", Json.array("type"))
        .build();
  }

  private static JsonObject parameter() {
    JsonValue types =
        Json.array(
            Arrays.stream(ParameterType.values()).map(ParameterType::label).toArray(String[]::new));
    JsonValue items =
        Json.array(
            Arrays.stream(ParameterType.values())
                .filter(type -> type != ParameterType.LIST)
                .map(ParameterType::label)
                .toArray(String[]::new));
    return Json.object()
        .put("type", "object")
        .put(
            "properties",
            Json.object()
                .put("type", described("string", "What its values are.").put("enum", types).build())
                .put(
                    "items",
                    described("string", "What the values of a `list` are.")
                        .put("enum", items)
                        .put("default", ParameterType.STRING.label())
                        .build())
                .put(
                    "default",
                    Json.object()
                        .put("description", "The value unless another is given; needed otherwise.")
                        .build())
                .put("description", described("string", "What it means.").build())
                .build())
        .put("required", Json.array("type"))
        .put("additionalProperties", false)
        .build();
  }

  private static JsonObject ignored() {
    return described("array", "The codes of warnings that nobody wants to hear.")
        .put(
            "items",
            Json.object()
                .put(
                    "enum",
                    Json.array(
                        Arrays.stream(DiagnosticCode.values())
                            .filter(code -> code.severity() != Severity.ERROR)
                            .map(DiagnosticCode::id)
                            .toArray(String[]::new)))
                .build())
        .build();
  }

  private static String definition(NodeType type) {
    return NODE + "-" + type.name();
  }

  private static JsonObject pattern(String description, String pattern) {
    return described("string", description).put("pattern", "^" + pattern + "$").build();
  }

  private static Json.ObjectBuilder described(String type, String description) {
    return Json.object().put("description", description).put("type", type);
  }

  static JsonObject reference(String definition) {
    return Json.object().put("$ref", "#/definitions/" + definition).build();
  }
}
