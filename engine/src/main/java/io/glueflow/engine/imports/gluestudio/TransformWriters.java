// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.gluestudio.GlueNodeWriter.Written;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.workflow.NodeInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes nodes between those that read and those that write. */
final class TransformWriters {

  private static final Map<String, String> JOINS =
      Map.of(
          "inner", "equijoin",
          "left", "left",
          "right", "right",
          "full", "outer",
          "semi", "leftsemi",
          "anti", "leftanti");

  private TransformWriters() {}

  /** Nodes whose settings are columns only. */
  static GlueNodeWriter columns(String kind, String member, String property) {
    return node ->
        Optional.of(new Written(kind, node.settings().put(member, node.paths(property))));
  }

  static Optional<Written> distinct(NativeNode node) {
    return Optional.of(new Written("DropDuplicates", node.settings()));
  }

  static Optional<Written> rename(NativeNode node) {
    List<JsonObject.Member> columns =
        node.objects("columns").stream().flatMap(names -> names.members().stream()).toList();
    if (columns.size() != 1) {
      return Optional.empty();
    }
    return NativeNode.text(columns.get(0).value())
        .map(
            to ->
                new Written(
                    "RenameField",
                    node.settings()
                        .put("SourcePath", Json.array(columns.get(0).name()))
                        .put("TargetPath", Json.array(to))));
  }

  static Optional<Written> mapColumns(NativeNode node) {
    List<JsonValue> rows = new ArrayList<>();
    for (JsonObject column : node.objects("columns")) {
      Optional<String> from = column.value("from").flatMap(NativeNode::text);
      Optional<String> type = column.value("type").flatMap(NativeNode::text);
      if (from.isEmpty() || type.isEmpty()) {
        return Optional.empty();
      }
      String glueType = GlueTypes.type(type.get()).map(GlueTypes::name).orElse(type.get());
      rows.add(
          Json.object()
              .put("ToKey", column.value("to").flatMap(NativeNode::text).orElse(from.get()))
              .put("FromPath", Json.array(from.get()))
              .put("FromType", glueType)
              .put("ToType", glueType)
              .put("Dropped", false)
              .build());
    }
    return Optional.of(
        new Written("ApplyMapping", node.settings().put("Mapping", Json.array(rows))));
  }

  static Optional<Written> filter(NativeNode node) {
    return node.text("condition")
        .flatMap(condition -> FilterParser.parse(condition, node.settings()))
        .map(settings -> new Written("Filter", settings));
  }

  /** Each output is selected by a further node. */
  static Optional<Written> split(NativeNode node) {
    List<JsonValue> groups = new ArrayList<>();
    for (JsonObject each : node.objects("conditions")) {
      Optional<Json.ObjectBuilder> group =
          each.value("condition")
              .flatMap(NativeNode::text)
              .flatMap(condition -> FilterParser.parse(condition, Json.object()));
      if (group.isEmpty()) {
        return Optional.empty();
      }
      String name = each.value("name").flatMap(NativeNode::text).orElse("");
      groups.add(group.get().put("GroupName", name).build());
    }
    return Optional.of(
        new Written("Route", node.settings().put("GroupFiltersList", Json.array(groups))));
  }

  static Optional<Written> join(NativeNode node) {
    String type = JOINS.get(node.text("how").orElse("inner"));
    if (type == null || node.inputs().size() != 2) {
      return Optional.empty();
    }
    List<JsonValue> sides = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String side = i == 0 ? "left" : "right";
      List<String> keys =
          node.objects("pairs").stream()
              .flatMap(pair -> pair.value(side).flatMap(NativeNode::text).stream())
              .toList();
      sides.add(
          Json.object()
              .put("From", node.inputs().get(i))
              .put("Keys", NativeNode.paths(keys))
              .build());
    }
    return Optional.of(
        new Written(
            "Join", node.settings().put("JoinType", type).put("Columns", Json.array(sides))));
  }

  static Optional<Written> union(NativeNode node) {
    return Optional.of(
        new Written(
            "Union",
            node.settings().put("UnionType", node.flag("distinct", false) ? "DISTINCT" : "ALL")));
  }

  static Optional<Written> merge(NativeNode node) {
    return node.inputs().stream()
        .findFirst()
        .map(
            target ->
                new Written(
                    "Merge",
                    node.settings().put("Source", target).put("PrimaryKeys", node.paths("keys"))));
  }

  static Optional<Written> sql(NativeNode node) {
    List<JsonValue> aliases = new ArrayList<>();
    List<NodeInput> inputs = node.node().inputs();
    for (int i = 0; i < Math.min(inputs.size(), node.inputs().size()); i++) {
      String name = inputs.get(i).port();
      aliases.add(
          Json.object()
              .put("From", node.inputs().get(i))
              .put("Alias", name.isEmpty() ? inputs.get(i).source().node() : name)
              .build());
    }
    return Optional.of(
        new Written(
            "SparkSQL",
            node.settings()
                .put("SqlQuery", node.text("query").orElse(""))
                .put("SqlAliases", Json.array(aliases))));
  }

  static Optional<Written> aggregate(NativeNode node) {
    List<JsonValue> aggregates = new ArrayList<>();
    for (JsonObject each : node.objects("aggregates")) {
      Optional<String> column = each.value("column").flatMap(NativeNode::text);
      Optional<String> function = function(each);
      if (column.isEmpty() || function.isEmpty()) {
        return Optional.empty();
      }
      aggregates.add(
          Json.object()
              .put("Column", Json.array(column.get()))
              .put("AggFunc", function.get())
              .build());
    }
    return Optional.of(
        new Written(
            "Aggregate",
            node.settings().put("Groups", node.paths("by")).put("Aggs", Json.array(aggregates))));
  }

  private static Optional<String> function(JsonObject aggregate) {
    String name = aggregate.value("function").flatMap(NativeNode::text).orElse("");
    boolean distinct =
        aggregate.value("distinct").orElse(null) instanceof JsonBoolean flag && flag.value();
    return AggregateTransform.FUNCTIONS.entrySet().stream()
        .filter(each -> each.getValue().name().equals(name))
        .filter(each -> each.getValue().distinct() == distinct)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static Optional<Written> pyspark(NativeNode node) {
    if (!node.text("convention").equals(Optional.of("glue"))) {
      return Optional.empty();
    }
    String function = node.text("function").orElse("");
    String code = node.text("code").orElse("");
    String head = PythonTransforms.head(function);
    String body = code.startsWith(head) ? code.substring(head.length()).stripIndent() : code;
    Json.ObjectBuilder settings = node.settings().put("Code", body).put("ClassName", function);
    node.outputSchemas().ifPresent(schemas -> settings.put("OutputSchemas", schemas));
    return Optional.of(new Written("CustomCode", settings));
  }
}
