// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.EmbeddedJson;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the visual job in a document, in any of the dialects that there are: what the API returns,
 * what Git holds, what the console downloads, and nodes alone.
 */
final class GlueDialects {

  private static final String NODES = "CodeGenConfigurationNodes";
  private static final String ONE_MEMBER =
      "a node is an object with one member, named after its kind: {\"Filter\": {…}}";
  private static final String FILE_NAME = "([^/\\\\]*?)([.]json)?$";

  private final SourceText source;
  private final Diagnostics diagnostics;

  GlueDialects(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** Whether a document is in one of the dialects. */
  static boolean recognizes(JsonValue root) {
    if (!(root instanceof JsonObject object)) {
      return false;
    }
    GlueFields fields = new GlueFields(object, new Diagnostics());
    return !jobs(fields).isEmpty() || isDownload(fields) || isNodeMap(object);
  }

  private static boolean isDownload(GlueFields fields) {
    return fields.value("jobConfig").filter(JsonObject.class::isInstance).isPresent()
        || fields.value("dag").filter(JsonObject.class::isInstance).isPresent();
  }

  private static boolean isNodeMap(JsonObject object) {
    return object.members().stream()
        .anyMatch(
            member ->
                member.value() instanceof JsonObject node
                    && node.members().stream()
                        .anyMatch(kind -> GlueNodeKinds.find(kind.name()).isPresent()));
  }

  /** The jobs in a document of the API or of Git. */
  private static List<GlueFields> jobs(GlueFields root) {
    List<JsonValue> candidates = new ArrayList<>(List.of(root.json()));
    Stream.of("Job", "JobUpdate").forEach(name -> root.value(name).ifPresent(candidates::add));
    root.value("Jobs")
        .filter(JsonArray.class::isInstance)
        .ifPresent(list -> candidates.addAll(((JsonArray) list).items()));
    return candidates.stream()
        .filter(JsonObject.class::isInstance)
        .map(job -> root.sibling((JsonObject) job))
        .filter(GlueDialects::isJob)
        .toList();
  }

  private static boolean isJob(GlueFields fields) {
    return fields.value(NODES).isPresent()
        || (fields.value("Command").filter(JsonObject.class::isInstance).isPresent()
            && fields.value("Role").isPresent());
  }

  /** The job in a document. */
  Optional<GlueJob> read(JsonObject root) {
    GlueFields fields = new GlueFields(root, diagnostics);
    if (isDownload(fields)) {
      return download(fields);
    }
    List<GlueFields> jobs = jobs(fields);
    return jobs.isEmpty()
        ? Optional.of(
            new GlueJob("Glue Studio nodes", fileName(), Optional.empty(), false, nodes(root)))
        : first(fields, jobs);
  }

  private String fileName() {
    return source.file().replaceAll(".*?" + FILE_NAME, "$1");
  }

  private Optional<GlueJob> first(GlueFields root, List<GlueFields> jobs) {
    List<GlueFields> visual = jobs.stream().filter(job -> job.has(NODES)).toList();
    if (visual.isEmpty()) {
      jobs.forEach(this::notVisual);
      return Optional.empty();
    }
    GlueFields chosen = visual.get(0);
    jobs.stream().filter(job -> job != chosen).forEach(job -> passedOver(job, chosen));
    JsonValue nodes = chosen.value(NODES).orElseThrow();
    boolean git = nodes instanceof JsonString;
    Optional<JsonObject> map = nodeMap(nodes);
    String name = chosen.find("Name").orElseGet(() -> root.text("JobName")).value();
    return map.map(
        found ->
            new GlueJob(
                git ? "Glue Studio job from Git" : "Glue Studio job",
                name.isBlank() ? fileName() : name,
                Optional.of(chosen),
                false,
                nodes(found)));
  }

  private Optional<JsonObject> nodeMap(JsonValue nodes) {
    JsonValue read = nodes;
    if (nodes instanceof JsonString text) {
      Diagnosed<JsonValue> embedded = EmbeddedJson.read(text);
      diagnostics.reportAll(embedded.diagnostics());
      if (embedded.value().isEmpty()) {
        return Optional.empty();
      }
      read = embedded.value().get();
    }
    if (read instanceof JsonObject map) {
      return Optional.of(map);
    }
    malformed(read.location(), "the nodes are " + read.kind() + ", expected an object", "");
    return Optional.empty();
  }

  private void notVisual(GlueFields job) {
    String name = job.find("Name").map(text -> "'" + text.value() + "'").orElse("this");
    Optional<GlueFields> command = job.object("Command");
    String script = command.map(found -> found.text("ScriptLocation").value()).orElse("");
    String mode = job.text("JobMode").value();
    report(
        DiagnosticCode.NO_WORKFLOW_INSIDE,
        job.location(),
        name
            + (mode.equalsIgnoreCase("NOTEBOOK") ? " is a notebook job" : " is a script job")
            + (script.isBlank() ? "" : ": " + script),
        "only jobs that were drawn hold a workflow; Glue runs this one as it is");
  }

  private void passedOver(GlueFields job, GlueFields chosen) {
    report(
        DiagnosticCode.NOT_CARRIED_OVER,
        job.location(),
        "the job '" + job.text("Name").value() + "' is not imported",
        "one document is one workflow, and '"
            + chosen.text("Name").value()
            + "' comes first; put this one into a file of its own");
  }

  private Optional<GlueJob> download(GlueFields root) {
    Optional<GlueFields> config = root.object("jobConfig");
    Optional<GlueFields> dag =
        root.value("dag").filter(JsonObject.class::isInstance).flatMap(found -> root.object("dag"));
    String name = config.map(found -> found.text("name").value()).orElse("");
    if (dag.filter(found -> !found.json().isEmpty()).isEmpty()) {
      boolean notebook =
          config.filter(c -> c.text("jobMode").value().startsWith("NOTEBOOK")).isPresent();
      report(
          DiagnosticCode.NO_WORKFLOW_INSIDE,
          root.location(),
          "'" + name + "' is a " + (notebook ? "notebook" : "script") + " job",
          "only jobs that were drawn hold a workflow; Glue runs this one as it is");
      return Optional.empty();
    }
    List<GlueNode> nodes = new ArrayList<>();
    for (JsonObject.Member member : dag.get().json().members()) {
      if (member.value() instanceof JsonObject node) {
        GlueFields fields = new GlueFields(node, diagnostics);
        nodes.add(
            new GlueNode(member.name(), ConsoleNodes.kind(fields), fields, member.nameLocation()));
      } else {
        malformed(member.value().location(), "a node is an object", "");
      }
    }
    return Optional.of(
        new GlueJob(
            "Glue Studio download", name.isBlank() ? fileName() : name, config, true, nodes));
  }

  private List<GlueNode> nodes(JsonObject map) {
    List<GlueNode> nodes = new ArrayList<>();
    for (JsonObject.Member member : map.members()) {
      if (member.value() instanceof JsonObject node) {
        nodes.add(node(member, node));
      } else if (!(member.value() instanceof JsonNull)) {
        malformed(
            member.value().location(),
            "the node '" + member.name() + "' is " + member.value().kind() + ", expected an object",
            "");
      }
    }
    return nodes;
  }

  /** A node is an object with one member, which says what it is. */
  private GlueNode node(JsonObject.Member member, JsonObject node) {
    List<JsonObject.Member> kinds =
        node.members().stream().filter(kind -> !(kind.value() instanceof JsonNull)).toList();
    if (kinds.isEmpty()) {
      malformed(
          node.location(), "the node '" + member.name() + "' does not say what it is", ONE_MEMBER);
      return new GlueNode(
          member.name(), "nothing", new GlueFields(node, diagnostics), member.nameLocation());
    }
    JsonObject.Member first =
        kinds.stream()
            .filter(kind -> GlueNodeKinds.find(kind.name()).isPresent())
            .findFirst()
            .orElse(kinds.get(0));
    kinds.stream()
        .filter(kind -> !kind.equals(first))
        .forEach(
            kind ->
                malformed(
                    kind.nameLocation(),
                    "the node '"
                        + member.name()
                        + "' is a "
                        + first.name()
                        + ", and cannot be a "
                        + kind.name()
                        + " as well",
                    ONE_MEMBER));
    if (!(first.value() instanceof JsonObject)) {
      malformed(first.value().location(), "the settings of a node are an object", ONE_MEMBER);
    }
    JsonObject settings =
        first.value() instanceof JsonObject object
            ? object
            : new JsonObject(first.value().location(), List.of());
    return new GlueNode(
        member.name(),
        GlueNodeKinds.find(first.name()).map(GlueNodeKinds.Kind::name).orElse(first.name()),
        new GlueFields(settings, diagnostics),
        member.nameLocation());
  }

  private void malformed(Location at, String message, String hint) {
    report(DiagnosticCode.MALFORMED_EXPORT, at, message, hint);
  }

  private void report(DiagnosticCode code, Location at, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, at, message).withHint(hint));
  }
}
