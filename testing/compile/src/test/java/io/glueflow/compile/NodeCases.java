// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.engine.compile.Platform;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nodes of every type with all of their properties, as the model's tests have them. */
final class NodeCases {

  private static final Path CASES = Path.of("..", "..", "model", "src", "test", "golden", "cases");
  private static final NodeTypes TYPES = NodeTypes.load(NodeCases.class.getClassLoader());
  private static final NodeInputs INPUTS = new NodeInputs();

  /** What cannot run on this machine, and why. */
  private static final Map<String, String> NOT_HERE =
      Map.of(
          "read-table: a catalog", "there is no catalog 'glue_catalog'",
          "read-table: a schema and options", "there is no table with versions",
          "read-table: new rows of some partitions", "only Glue knows which rows are new",
          "write-table: every option", "there is no Iceberg",
          "write: every option", "there is no Delta Lake");

  /** What has to stop with an error. */
  private static final Set<String> FAILING =
      Set.of("read-csv: bad rows stop the run", "validate: fail", "write: no path");

  private NodeCases() {}

  /** Those that run here, by the runner and as programs. */
  static List<ProgramCase> running() {
    return all().stream().filter(each -> !NOT_HERE.containsKey(each.name())).toList();
  }

  /** Those that can only be compiled. */
  static List<ProgramCase> others() {
    return all().stream().filter(each -> NOT_HERE.containsKey(each.name())).toList();
  }

  /** Why a case cannot run here. */
  static String reason(ProgramCase each) {
    return NOT_HERE.get(each.name());
  }

  /** All of them. */
  static List<ProgramCase> all() {
    List<ProgramCase> all = new ArrayList<>();
    for (NodeType type : TYPES.all()) {
      Path file = CASES.resolve(type.name() + ".json");
      if (type.isExecutable() && Files.exists(file)) {
        for (JsonValue node : read(file).items()) {
          all.add(of(type.name(), (JsonObject) node));
        }
      }
    }
    return all;
  }

  private static JsonArray read(Path file) {
    try {
      return (JsonArray)
          JsonReader.read(new SourceText(file.toString(), Files.readString(file))).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProgramCase of(String type, JsonObject node) {
    String label = NodeInputs.text(node.value("label").orElseThrow());
    List<String> nodes = new ArrayList<>(INPUTS.of(type, label, node));
    nodes.add(JsonWriter.pretty(node));
    ProgramCase each =
        ProgramCase.of(type + ": " + label, Documents.withSinks("", nodes))
            .prepared(folder -> NodeInputs.lay(type, folder));
    if (FAILING.contains(each.name())) {
      each = each.failing();
    }
    boolean connected = node.value("connection").filter(JsonString.class::isInstance).isPresent();
    return connected ? each.on(Platform.SPARK) : each;
  }
}
