// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.Write;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files beside the workflow that a run reads, and the workflow that reads them where they are
 * uploaded. What the run could not reach is a problem.
 */
final class InputFiles {

  private static final String PATH = "path";
  private static final Pattern STORE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern NOT_PLAIN = Pattern.compile(".*[*?\\[{$].*");

  private final Path folder;
  private final boolean wanted;
  private final S3Uri prefix;
  private final Diagnostics problems;
  private final List<Asset> assets = new ArrayList<>();
  private final Map<String, String> uploaded = new HashMap<>();
  private Workflow workflow;

  private InputFiles(SubmitRequest request, Settings settings, S3Uri prefix, Diagnostics problems) {
    this.folder = request.folder();
    this.wanted = settings.get(AssetKeys.UPLOAD_INPUTS);
    this.prefix = prefix;
    this.problems = problems;
    this.workflow = request.analysis().workflow();
  }

  static InputFiles of(SubmitRequest request, Settings settings, S3Uri prefix, Diagnostics problems)
      throws IOException {
    InputFiles inputs = new InputFiles(request, settings, prefix, problems);
    for (Step step : request.analysis().plan().pruned().steps()) {
      inputs.check(step);
    }
    if (!inputs.uploaded.isEmpty()) {
      inputs.workflow =
          inputs.workflow.withNodes(
              inputs.workflow.nodes().stream().map(inputs::relocated).toList());
    }
    return inputs;
  }

  /** The workflow as it is uploaded. */
  Workflow workflow() {
    return workflow;
  }

  List<Asset> assets() {
    return assets;
  }

  private void check(Step step) throws IOException {
    Operation operation = step.operation();
    if (operation instanceof Read read) {
      for (String path : read.paths()) {
        checkRead(step.node(), path);
      }
    } else if (operation instanceof Write write && isAbsolute(write.path())) {
      unreachable(step.node(), write.path(), "write below an S3 URI, or to a relative path");
    }
  }

  private void checkRead(String node, String path) throws IOException {
    if (!Placeholder.in(path).isEmpty()) {
      // where it is, is not known yet
      return;
    }
    if (isAbsolute(path)) {
      unreachable(node, path, "put the file into S3 and read it there");
      return;
    }
    if (STORE.matcher(path).matches() || path.isEmpty() || uploaded.containsKey(path)) {
      return;
    }
    if (!wanted) {
      unreachable(node, path, "read it from S3, or set 'upload-inputs' to upload it");
      return;
    }
    Path local = folder.resolve(path).normalize();
    if (NOT_PLAIN.matcher(path).matches()) {
      unreachable(node, path, "only plain files and folders are uploaded: name one of them");
    } else if (Files.isRegularFile(local)) {
      Asset asset = Asset.file(path, prefix, String.valueOf(local.getFileName()), local);
      assets.add(asset);
      uploaded.put(path, asset.target().toString());
    } else if (Files.isDirectory(local)) {
      InputTree tree = InputTree.of(path, prefix, local);
      assets.addAll(tree.assets());
      uploaded.put(path, tree.root().toString());
    } else {
      unreachable(node, path, "there is no such file beside the workflow that could be uploaded");
    }
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("file:");
  }

  private void unreachable(String id, String path, String hint) {
    Node node = workflow.node(id).orElseThrow();
    problems.report(
        Diagnostic.of(
                DiagnosticCode.PATH_OUT_OF_REACH,
                node.locationOf(PATH),
                "'" + path + "' is on this machine, where a run on Glue cannot reach it")
            .withNode(id)
            .withHint(hint));
  }

  private Node relocated(Node node) {
    JsonObject properties = node.properties();
    if (properties.value(PATH).isEmpty()) {
      return node;
    }
    List<JsonObject.Member> members =
        properties.members().stream()
            .map(
                member ->
                    member.name().equals(PATH)
                        ? new JsonObject.Member(
                            PATH, member.nameLocation(), relocated(member.value()))
                        : member)
            .toList();
    return node.withProperties(new JsonObject(properties.location(), members));
  }

  private JsonValue relocated(JsonValue value) {
    if (value instanceof JsonString text && uploaded.containsKey(text.value())) {
      return new JsonString(text.location(), uploaded.get(text.value()));
    }
    return value instanceof JsonArray array
        ? new JsonArray(array.location(), array.items().stream().map(this::relocated).toList())
        : value;
  }
}
