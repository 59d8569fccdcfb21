// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transforms that choose rows. */
final class RowTransforms {

  private static final String REST = "default_group";

  private RowTransforms() {}

  static void filter(GlueNode node, GlueMapping mapping) {
    Optional<String> condition = FilterConditions.of(node.fields(), mapping);
    NodeDraft filter = mapping.transform("filter");
    condition.ifPresent(sql -> filter.put("condition", sql, node.fields().location("Filters")));
  }

  /** Each group takes the rows that fit it, also those that fit another as well. */
  static void route(GlueNode node, GlueMapping mapping) {
    NodeDraft split = mapping.add("split").input(mapping.input());
    List<JsonValue> conditions = new ArrayList<>();
    Map<String, String> ports = new LinkedHashMap<>();
    for (GlueFields group : node.fields().objects("GroupFiltersList")) {
      String name = group.text("GroupName").value();
      if (name.equals(REST)) {
        continue;
      }
      String port = portName(name, ports);
      ports.put(name, port);
      ObjectDraft condition = new ObjectDraft(group.location());
      condition.put("name", port, group.location("GroupName"));
      FilterConditions.of(group, mapping)
          .ifPresent(sql -> condition.put("condition", sql, group.location("Filters")));
      conditions.add(condition.build());
    }
    split.put("conditions", new JsonArray(node.fields().location("GroupFiltersList"), conditions));
    split.put("rest", REST).put("match", "all");
    ports.forEach((name, port) -> mapping.output(name, split.rows(port)));
    mapping.output(REST, split.rows(REST));
  }

  private static String portName(String group, Map<String, String> taken) {
    String words = group.replaceAll("[^A-Za-z0-9_-]+", "_");
    String name = words.matches("[A-Za-z_].*") ? words : "group_" + words;
    String port = name;
    for (int i = 2; taken.containsValue(port) || port.equals(REST); i++) {
      port = name + "_" + i;
    }
    return port;
  }

  static void dropDuplicates(GlueNode node, GlueMapping mapping) {
    List<GluePath> columns = node.fields().paths("Columns");
    if (columns.isEmpty()) {
      mapping.transform("distinct");
    } else if (columns.stream().anyMatch(GluePath::isNested)) {
      mapping.unsupported(
          "it compares fields inside columns", "put them into columns first, with a derive node");
    } else {
      mapping
          .transform("deduplicate")
          .put(
              "keys",
              new JsonArray(
                  node.fields().location("Columns"),
                  columns.stream().map(column -> (JsonValue) column.json()).toList()));
    }
  }

  /** Writes some rows to look at, and lets all of them pass. */
  static void spigot(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    mapping.passThrough();
    NodeDraft sample = null;
    Optional<BigDecimal> share =
        fields.number("Prob").filter(number -> number.compareTo(BigDecimal.ONE) < 0);
    if (share.isPresent()) {
      sample =
          mapping
              .addFor("sample", "sample")
              .input(mapping.input())
              .put("fraction", new JsonNumber(fields.location("Prob"), share.get()));
    }
    Optional<BigDecimal> most = fields.number("Topk").filter(n -> n.signum() > 0);
    if (most.isPresent()) {
      sample =
          mapping
              .addFor("first", "limit")
              .input(sample == null ? mapping.input() : sample.rows())
              .put("rows", new JsonNumber(fields.location("Topk"), most.get()));
    }
    NodeDraft write =
        mapping.add("write-json").input(sample == null ? mapping.input() : sample.rows());
    fields.find("Path").ifPresent(path -> write.put("path", path));
    write.put("mode", "append");
  }
}
