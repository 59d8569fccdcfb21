// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transforms that choose, rename and convert columns. */
final class ColumnTransforms {

  private ColumnTransforms() {}

  static void select(GlueNode node, GlueMapping mapping) {
    mapping.output(selected(node.fields(), mapping).rows());
  }

  static void drop(GlueNode node, GlueMapping mapping) {
    List<GluePath> paths = node.fields().paths("Paths");
    if (paths.stream().anyMatch(GluePath::isNested)) {
      mapping.unsupported(
          "it drops fields inside columns", "write the columns that stay with a map-columns node");
      return;
    }
    NodeDraft drop = mapping.add("drop").input(mapping.input());
    drop.put("columns", columns(node.fields(), paths));
    mapping.output(drop.rows());
  }

  /** The columns of the paths, and the other ones. */
  static void split(GlueNode node, GlueMapping mapping) {
    List<GluePath> paths = node.fields().paths("Paths");
    if (paths.stream().anyMatch(GluePath::isNested)) {
      mapping.unsupported(
          "it splits the fields inside columns", "use two map-columns nodes in its place");
      return;
    }
    mapping.output("selected", selected(node.fields(), mapping).rows());
    NodeDraft rest = mapping.addFor("rest", "drop").input(mapping.input());
    rest.put("columns", columns(node.fields(), paths));
    mapping.output("rest", rest.rows());
  }

  private static NodeDraft selected(GlueFields fields, GlueMapping mapping) {
    List<GluePath> paths = fields.paths("Paths");
    if (paths.stream().noneMatch(GluePath::isNested)) {
      return mapping.add("select").input(mapping.input()).put("columns", columns(fields, paths));
    }
    Map<String, List<GluePath>> byColumn = new LinkedHashMap<>();
    paths.forEach(
        path -> byColumn.computeIfAbsent(path.column(), key -> new ArrayList<>()).add(path));
    List<JsonValue> columns = new ArrayList<>();
    byColumn.forEach((column, kept) -> columns.add(column(column, kept)));
    return mapping
        .add("map-columns")
        .input(mapping.input())
        .put("columns", new JsonArray(fields.location("Paths"), columns));
  }

  /** A column, or a struct of the fields that are kept of it. */
  private static JsonValue column(String name, List<GluePath> paths) {
    ObjectDraft column = new ObjectDraft(paths.get(0).location());
    if (paths.stream().anyMatch(path -> !path.isNested())) {
      return column.put("from", name).build();
    }
    return column.put("path", Structs.of(paths, 0)).put("to", name).build();
  }

  private static JsonArray columns(GlueFields fields, List<GluePath> paths) {
    return new JsonArray(
        fields.location("Paths"), paths.stream().map(path -> (JsonValue) path.json()).toList());
  }

  static void rename(GlueNode node, GlueMapping mapping) {
    Optional<GluePath> from = node.fields().path("SourcePath");
    Optional<GluePath> to = node.fields().path("TargetPath");
    if (from.isEmpty() || to.isEmpty()) {
      mapping.passThrough();
    } else if (from.get().isNested() || to.get().isNested()) {
      mapping.unsupported(
          "it renames a field inside a column", "write the columns with a map-columns node");
    } else {
      NodeDraft rename = mapping.transform("rename");
      rename.put(
          "columns",
          new ObjectDraft(from.get().location()).put(from.get().column(), to.get().json()).build());
    }
  }

  /** Columns whose every value is null can only be told from the data. */
  static void dropNullFields(GlueNode node, GlueMapping mapping) {
    mapping.adapted(
        node.location(),
        "all columns stay; Glue leaves out those that hold nothing but nulls in the data of the"
            + " day");
    node.fields().ignore("NullCheckBoxList", "NullTextList");
    mapping.passThrough();
  }

  static void fillMissingValues(GlueNode node, GlueMapping mapping) {
    mapping.unsupported(
        "it guesses missing values with a model that it trains on the data",
        "fill them by a rule, with a fill-nulls node");
  }

  /** SQL of structs that keep some fields of others. */
  private static final class Structs {

    private Structs() {}

    private static String of(List<GluePath> paths, int level) {
      String whole =
          new GluePath(paths.get(0).parts().subList(0, level + 1), paths.get(0).location()).sql();
      Map<String, List<GluePath>> byField = new LinkedHashMap<>();
      for (GluePath path : paths) {
        if (path.parts().size() <= level + 1) {
          return whole;
        }
        byField.computeIfAbsent(path.parts().get(level + 1), key -> new ArrayList<>()).add(path);
      }
      List<String> fields = new ArrayList<>();
      byField.forEach(
          (name, inside) -> fields.add(Sql.string(name) + ", " + of(inside, level + 1)));
      return "if(" + whole + " IS NULL, NULL, named_struct(" + String.join(", ", fields) + "))";
    }
  }
}
