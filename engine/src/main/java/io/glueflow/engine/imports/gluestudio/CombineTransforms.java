// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Transforms that bring several inputs together. */
final class CombineTransforms {

  private CombineTransforms() {}

  static void join(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    NodeDraft join = mapping.combine("join", "left", "right");
    JsonString type = fields.text("JoinType");
    Optional<String> how = how(type.value().toLowerCase(Locale.ROOT));
    if (how.isEmpty()) {
      mapping.malformed(
          type.location(),
          "'" + type.value() + "' is no kind of join",
          "equijoin, left, right, outer, leftsemi or leftanti");
    }
    how.ifPresent(kind -> join.put("how", kind, type.location()));
    List<List<GluePath>> keys = keys(fields, mapping);
    if (keys.size() != 2 || keys.get(0).isEmpty() || keys.get(0).size() != keys.get(1).size()) {
      mapping.malformed(
          fields.location("Columns"), "the sides of a join have equally many keys", "");
      return;
    }
    on(keys.get(0), keys.get(1), fields, join);
    if (how.filter(kind -> kind.equals("semi") || kind.equals("anti")).isEmpty()) {
      join.put("on-clash", "suffix");
      mapping.adapted(
          node.location(),
          "columns of the right side that the left one has as well get '_right' behind their"
              + " names; Glue puts a dot in front");
    }
  }

  private static Optional<String> how(String type) {
    return switch (type) {
      case "equijoin", "inner" -> Optional.of("inner");
      case "left", "right" -> Optional.of(type);
      case "outer", "full" -> Optional.of("full");
      case "leftsemi" -> Optional.of("semi");
      case "leftanti" -> Optional.of("anti");
      default -> Optional.empty();
    };
  }

  /** The keys of the left and of the right side; {@code From} says which is which. */
  private static List<List<GluePath>> keys(GlueFields fields, GlueMapping mapping) {
    List<GlueFields> columns = fields.objects("Columns");
    List<List<GluePath>> keys =
        new ArrayList<>(columns.stream().map(column -> column.paths("Keys")).toList());
    if (columns.size() != 2 || mapping.inputs().size() != 2) {
      return keys;
    }
    String left = mapping.inputs().get(0).node();
    String right = mapping.inputs().get(1).node();
    String first = columns.get(0).text("From").value();
    String second = columns.get(1).text("From").value();
    for (GlueFields column : columns) {
      JsonString from = column.text("From");
      if (!from.value().isEmpty() && !from.value().equals(left) && !from.value().equals(right)) {
        mapping.malformed(
            from.location(), "'" + from.value() + "' is none of the join's inputs", "");
      }
    }
    boolean swapped = !left.equals(right) && (first.equals(right) || second.equals(left));
    return swapped ? List.of(keys.get(1), keys.get(0)) : keys;
  }

  private static void on(
      List<GluePath> left, List<GluePath> right, GlueFields fields, NodeDraft join) {
    boolean nested =
        left.stream().anyMatch(GluePath::isNested) || right.stream().anyMatch(GluePath::isNested);
    List<String> conditions = new ArrayList<>();
    List<JsonValue> pairs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      conditions.add("left." + left.get(i).sql() + " = right." + right.get(i).sql());
      pairs.add(
          new ObjectDraft(left.get(i).location())
              .put("left", left.get(i).json())
              .put("right", right.get(i).json())
              .build());
    }
    if (nested) {
      join.put(
          "condition",
          conditions.stream().collect(Collectors.joining(" AND ")),
          fields.location("Columns"));
    } else {
      join.put("pairs", new JsonArray(fields.location("Columns"), pairs));
    }
  }

  static void union(GlueNode node, GlueMapping mapping) {
    NodeDraft union = mapping.add("union");
    mapping.inputs().forEach(input -> union.input(input.rows()));
    mapping.output(union.rows());
    union.put("match", "position");
    JsonString type = node.fields().text("UnionType");
    if (type.value().equalsIgnoreCase("DISTINCT")) {
      union.put("distinct", true);
    } else if (!type.value().isEmpty() && !type.value().equalsIgnoreCase("ALL")) {
      mapping.malformed(type.location(), "'" + type.value() + "' is neither ALL nor DISTINCT", "");
    }
  }

  /** What Glue calls the source is changed; the other input, the staging frame, has the changes. */
  static void merge(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    JsonString source = fields.text("Source");
    List<GlueInput> inputs = mapping.inputs();
    boolean second = inputs.size() > 1 && inputs.get(1).node().equals(source.value());
    boolean first = !inputs.isEmpty() && inputs.get(0).node().equals(source.value());
    if (!first && !second && !source.value().isEmpty()) {
      mapping.malformed(
          source.location(), "'" + source.value() + "' is none of the node's inputs", "");
    }
    RowSource nothing = Optional::empty;
    RowSource one = inputs.isEmpty() ? nothing : inputs.get(0).rows();
    RowSource other = inputs.size() < 2 ? nothing : inputs.get(1).rows();
    boolean turned = second && !first;
    NodeDraft merge =
        mapping
            .add("merge")
            .input("target", turned ? other : one)
            .input("source", turned ? one : other);
    mapping.output(merge.rows());
    List<GluePath> keys = fields.paths("PrimaryKeys");
    merge.put(
        "keys",
        new JsonArray(
            fields.location("PrimaryKeys"),
            keys.stream().map(key -> (JsonValue) key.json()).toList()));
    mapping.adapted(
        node.location(), "of several changes with the same keys one counts; Glue keeps all");
  }

  static void sql(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    NodeDraft sql = mapping.add("sql");
    List<GlueFields> aliases = fields.objects("SqlAliases");
    for (GlueInput input : mapping.inputs()) {
      List<GlueFields> own =
          aliases.stream()
              .filter(alias -> alias.text("From").value().equals(input.node()))
              .toList();
      // without a name it takes part, so that nothing is lost, but a query cannot name it
      if (own.isEmpty()) {
        sql.input(input.node().replaceAll("[^A-Za-z0-9_]", "_"), input.rows());
      }
      own.forEach(alias -> sql.input(alias.text("Alias").value().strip(), input.rows()));
    }
    for (GlueFields alias : aliases) {
      JsonString from = alias.text("From");
      if (mapping.inputs().stream().noneMatch(input -> input.node().equals(from.value()))) {
        mapping.malformed(
            from.location(), "'" + from.value() + "' is none of the node's inputs", "");
      }
    }
    fields.find("SqlQuery").ifPresent(query -> sql.put("query", query));
    mapping.output(sql.rows());
  }
}
