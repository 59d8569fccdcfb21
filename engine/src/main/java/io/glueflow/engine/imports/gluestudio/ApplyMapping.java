// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The transform that chooses, renames and converts columns and the fields inside them. */
final class ApplyMapping {

  private static final int DEEPEST = 100;

  private ApplyMapping() {}

  static void map(GlueNode node, GlueMapping mapping) {
    NodeDraft draft = mapping.transform("map-columns");
    List<JsonValue> columns = new ArrayList<>();
    for (GlueFields row : node.fields().objects("Mapping")) {
      row.ignore("FromType");
      if (!row.flag("Dropped", false)) {
        column(row, mapping).ifPresent(columns::add);
      }
    }
    draft.put("columns", new JsonArray(node.fields().location("Mapping"), columns));
  }

  private static Optional<JsonValue> column(GlueFields row, GlueMapping mapping) {
    Optional<GluePath> from = row.path("FromPath");
    if (from.isEmpty()) {
      mapping.malformed(row.location(), "'FromPath' is missing", "it is a list: [\"column\"]");
      return Optional.empty();
    }
    GluePath path = from.get();
    JsonString to = row.find("ToKey").orElseGet(() -> new JsonString(path.location(), path.last()));
    ObjectDraft column = new ObjectDraft(row.location());
    List<GlueFields> children = kept(row);
    if (!children.isEmpty() && isStruct(row, mapping)) {
      column.put("path", struct(path, children, mapping, 0), path.location());
      return Optional.of(column.put("to", to).build());
    }
    if (path.isNested()) {
      column.put("path", path.sql(), path.location()).put("to", to);
    } else {
      column.put("from", path.json());
      if (!to.value().equals(path.column())) {
        column.put("to", to);
      }
    }
    type(row, mapping).ifPresent(type -> column.put("type", type.ddl(), row.location("ToType")));
    return Optional.of(column.build());
  }

  private static List<GlueFields> kept(GlueFields row) {
    return row.objects("Children").stream().filter(child -> !child.flag("Dropped", false)).toList();
  }

  private static boolean isStruct(GlueFields row, GlueMapping mapping) {
    String type = row.text("ToType").value().toLowerCase(Locale.ROOT);
    if (type.startsWith("struct") || type.isEmpty()) {
      return true;
    }
    mapping.leftOut(
        row.location("Children"), "what is inside this " + type + " is not mapped, but kept whole");
    return false;
  }

  /** The type to convert to; none for types that say nothing of what is in them. */
  private static Optional<DataType> type(GlueFields row, GlueMapping mapping) {
    JsonString name = row.text("ToType");
    Optional<DataType> type = GlueTypes.type(name.value());
    boolean open =
        name.value().isBlank() || name.value().toLowerCase(Locale.ROOT).matches("struct|array|map");
    if (type.isEmpty() && !open) {
      mapping.leftOut(
          name.location(), "the type '" + name.value() + "' is not known; the value keeps its own");
    }
    return type;
  }

  private static String struct(
      GluePath parent, List<GlueFields> children, GlueMapping mapping, int depth) {
    List<String> fields = new ArrayList<>();
    for (GlueFields child : children) {
      Optional<GluePath> from = child.path("FromPath").map(path -> below(parent, path));
      if (from.isEmpty() || depth > DEEPEST) {
        mapping.malformed(child.location(), "'FromPath' is missing", "");
        continue;
      }
      String name = child.find("ToKey").map(JsonString::value).orElse(from.get().last());
      List<GlueFields> inner = kept(child);
      String value =
          inner.isEmpty() || !isStruct(child, mapping)
              ? converted(from.get(), child, mapping)
              : struct(from.get(), inner, mapping, depth + 1);
      fields.add(Sql.string(name) + ", " + value);
    }
    String whole = parent.sql();
    return fields.isEmpty()
        ? whole
        : "if(" + whole + " IS NULL, NULL, named_struct(" + String.join(", ", fields) + "))";
  }

  private static String converted(GluePath path, GlueFields row, GlueMapping mapping) {
    return type(row, mapping)
        .map(type -> "try_cast(" + path.sql() + " AS " + type.ddl() + ")")
        .orElse(path.sql());
  }

  /** Paths of children begin at the column, or at their parent. */
  private static GluePath below(GluePath parent, GluePath path) {
    List<String> parts = parent.parts();
    boolean whole =
        path.parts().size() > parts.size() && path.parts().subList(0, parts.size()).equals(parts);
    if (whole) {
      return path;
    }
    List<String> joined = new ArrayList<>(parts);
    joined.addAll(path.parts());
    return new GluePath(joined, path.location());
  }
}
