// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.KeySlips;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.ParameterReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads workflow documents: the shape of the document, not yet what its nodes mean.
 *
 * <p>Reads on after an error, so that all problems are told at once.
 */
public final class WorkflowReader {

  private static final Set<String> KEYS =
      Set.of(
          "$schema",
          "glueflow",
          "name",
          "description",
          "parameters",
          "nodes",
          IgnoredWarnings.KEY,
          "job");
  private static final Set<String> REQUIRED_KEYS = Set.of("id", "type");
  private static final Pattern WORKFLOW_NAME = Pattern.compile(Workflow.NAME_PATTERN);
  private static final Pattern NODE_ID = Pattern.compile(Node.ID_PATTERN);

  private final Diagnostics diagnostics = new Diagnostics();

  private WorkflowReader() {}

  /** Reads a document. */
  public static Diagnosed<Workflow> read(SourceText source) {
    Diagnosed<JsonValue> json = JsonReader.read(source);
    return json.value()
        .map(root -> new WorkflowReader().read(root, json.diagnostics()))
        .orElseGet(() -> Diagnosed.none(json.diagnostics()));
  }

  /** Reads a document that is JSON already. */
  public static Diagnosed<Workflow> read(JsonValue document) {
    return new WorkflowReader().read(document, List.of());
  }

  /** Whether a document claims to be a workflow, of whatever version. */
  public static boolean recognizes(JsonValue document) {
    return document instanceof JsonObject object && object.member("glueflow").isPresent();
  }

  private Diagnosed<Workflow> read(JsonValue document, List<Diagnostic> earlier) {
    diagnostics.reportAll(earlier);
    Optional<Workflow> workflow = workflow(document);
    return workflow
        .map(found -> Diagnosed.of(found, diagnostics.sorted()))
        .orElseGet(() -> Diagnosed.none(diagnostics.sorted()));
  }

  private Optional<Workflow> workflow(JsonValue root) {
    if (!(root instanceof JsonObject document) || !recognizes(root)) {
      report(
          DiagnosticCode.NOT_A_WORKFLOW,
          root,
          root instanceof JsonObject
              ? "the document has no \"glueflow\" version"
              : "a workflow is an object, this is " + root.kind(),
          "a workflow begins with {\"glueflow\": 1, \"name\": …, \"nodes\": […]}");
      return Optional.empty();
    }
    JsonValue version = document.value("glueflow").orElseThrow();
    if (!(version instanceof JsonNumber number)
        || number.value().compareTo(BigDecimal.valueOf(Workflow.VERSION)) != 0) {
      report(
          DiagnosticCode.UNSUPPORTED_VERSION,
          version,
          version instanceof JsonNumber number
              ? "format version " + number.value().toPlainString() + " is not supported"
              : "the format version is a number, this is " + version.kind(),
          "this release reads version " + Workflow.VERSION);
      return Optional.empty();
    }
    ObjectFields fields = new ObjectFields(document, "the workflow", diagnostics);
    fields.reportUnknown(KEYS);
    Optional<JsonArray> written = fields.requiredArray("nodes");
    List<Node> nodes = nodes(written.map(JsonArray::items).orElse(List.of()));
    Optional<JsonString> name = fields.requiredString("name");
    name.ifPresent(this::checkName);
    Workflow workflow =
        new Workflow(
            name.map(JsonString::value).orElse(""),
            fields.text("description"),
            parameters(fields),
            nodes,
            new IgnoredWarnings(diagnostics).read(fields),
            fields.object("job").orElse(Json.object().build()),
            document.location());
    // without a node that can be read, all that could be said of the workflow follows from that
    boolean empty = written.map(array -> array.items().isEmpty()).orElse(false);
    return Optional.of(workflow).filter(found -> empty || !nodes.isEmpty());
  }

  private void checkName(JsonString name) {
    if (!WORKFLOW_NAME.matcher(name.value()).matches()) {
      report(
          DiagnosticCode.INVALID_NAME,
          name,
          "'" + name.value() + "' is not a workflow name",
          "use letters, digits, spaces, '.', '_' and '-', beginning with a letter or digit");
    }
  }

  private List<Parameter> parameters(ObjectFields fields) {
    List<Parameter> parameters = new ArrayList<>();
    fields
        .object("parameters")
        .ifPresent(
            object ->
                object
                    .members()
                    .forEach(
                        member ->
                            ParameterReader.declaration(member, diagnostics)
                                .ifPresent(parameters::add)));
    return parameters;
  }

  private List<Node> nodes(List<JsonValue> items) {
    List<Node> nodes = new ArrayList<>();
    Map<String, Node> firsts = new HashMap<>();
    for (JsonValue item : items) {
      if (item instanceof JsonObject object) {
        node(object).ifPresent(nodes::add);
      } else {
        report(DiagnosticCode.WRONG_KIND, item, "a node is an object, this is " + item.kind(), "");
      }
    }
    nodes.forEach(node -> checkId(node, firsts));
    return nodes;
  }

  private void checkId(Node node, Map<String, Node> firsts) {
    Node first = firsts.putIfAbsent(node.id(), node);
    if (first != null) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.DUPLICATE_NODE_ID,
                  node.locationOf("id"),
                  "the id '" + node.id() + "' is already used at line " + first.location().line())
              .withNode(node.id())
              .withHint("give this node another id"));
    }
  }

  private Optional<Node> node(JsonObject object) {
    // what a key is a slip of is told with the properties, where all that can be meant is known
    JsonObject meant =
        KeySlips.corrected(object, KeySlips.of(object, REQUIRED_KEYS, Node.RESERVED_KEYS));
    ObjectFields fields = new ObjectFields(meant, "a node", diagnostics);
    Optional<JsonString> id = fields.requiredString("id");
    Optional<JsonString> type = fields.requiredString("type");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    String name = id.get().value();
    if (!NODE_ID.matcher(name).matches()) {
      report(
          DiagnosticCode.INVALID_NAME,
          id.get(),
          "'" + name + "' is not a node id",
          "use letters, digits, '_' and '-', beginning with a letter");
    }
    ObjectFields named = new ObjectFields(object, "node '" + name + "'", diagnostics);
    return Optional.of(
        new Node(
            name,
            type.map(JsonString::value).orElse(Node.NO_TYPE),
            named.text("label"),
            named.text("description"),
            new NodeInputsReader(name, diagnostics).read(object),
            named.flag("disabled"),
            new IgnoredWarnings(diagnostics).read(named),
            named.object("layout").orElse(Json.object().build()),
            new JsonObject(
                object.location(),
                object.members().stream()
                    .filter(member -> !Node.RESERVED_KEYS.contains(member.name()))
                    .toList()),
            object));
  }

  private void report(DiagnosticCode code, JsonValue at, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, at.location(), message).withHint(hint));
  }
}
