// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Many workflows as few: what they have in common is compiled only once. */
final class JoinedCases {

  private static final int MOST = 25;

  private static final Set<String> IDS = Set.of("id", "input", "inputs");
  private static final Set<String> TARGETS = Set.of("path", "table");

  private JoinedCases() {}

  /** Documents with the nodes of all cases; ids begin with the number of their case. */
  static List<ProgramCase> of(List<ProgramCase> cases) {
    List<ProgramCase> joined = new ArrayList<>();
    for (int from = 0; from < cases.size(); from += MOST) {
      List<ProgramCase> some = cases.subList(from, Math.min(from + MOST, cases.size()));
      List<String> nodes = new ArrayList<>();
      for (int i = 0; i < some.size(); i++) {
        nodes.addAll(nodes(some.get(i), "c" + i + "_"));
      }
      joined.add(
          ProgramCase.of(
              some.get(0) + " to " + some.get(some.size() - 1), Documents.of("", nodes)));
    }
    return joined;
  }

  private static List<String> nodes(ProgramCase each, String prefix) {
    JsonObject document =
        (JsonObject) JsonReader.read(new SourceText(each.name(), each.document())).orThrow();
    return ((JsonArray) document.value("nodes").orElseThrow())
        .items().stream()
            .map(node -> JsonWriter.pretty(prefixed((JsonObject) node, prefix)))
            .toList();
  }

  private static JsonObject prefixed(JsonObject node, String prefix) {
    boolean writes = JsonWriter.compact(node.value("type").orElseThrow()).startsWith("\"write");
    return new JsonObject(
        node.location(),
        node.members().stream().map(member -> prefixed(member, prefix, writes)).toList());
  }

  /** No two nodes may have the same id or write to the same place. */
  private static JsonObject.Member prefixed(
      JsonObject.Member member, String prefix, boolean writes) {
    JsonValue value = member.value();
    if (IDS.contains(member.name())) {
      value = named(value, prefix);
    } else if (isTarget(member.name(), writes) && value instanceof JsonString target) {
      value = new JsonString(target.location(), target.value() + prefix);
    }
    return new JsonObject.Member(member.name(), member.nameLocation(), value);
  }

  private static boolean isTarget(String property, boolean writes) {
    return property.equals("bad-rows-path") || (writes && TARGETS.contains(property));
  }

  private static JsonValue named(JsonValue value, String prefix) {
    if (value instanceof JsonString name) {
      return new JsonString(name.location(), prefix + name.value());
    }
    if (value instanceof JsonArray names) {
      return new JsonArray(
          names.location(), names.items().stream().map(each -> named(each, prefix)).toList());
    }
    JsonObject ports = (JsonObject) value;
    return new JsonObject(
        ports.location(),
        ports.members().stream()
            .map(
                port ->
                    new JsonObject.Member(
                        port.name(), port.nameLocation(), named(port.value(), prefix)))
            .toList());
  }
}
