// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The transforms that Glue Studio brings along as Python files named {@code gs_….py}, as native
 * nodes. What they do is what their documentation says.
 */
final class BuiltInTransforms {

  /** The parameters of a transform, by their names whatever their case. */
  private record Arguments(Map<String, List<JsonString>> values) {

    private static Arguments of(GlueFields fields) {
      Map<String, List<JsonString>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (GlueFields parameter : fields.objects("Parameters")) {
        List<JsonString> given =
            parameter.texts("Value").stream().filter(text -> !text.value().isEmpty()).toList();
        if (!given.isEmpty()) {
          values.put(parameter.text("Name").value(), given);
        }
      }
      return new Arguments(values);
    }

    private Optional<JsonString> find(String... names) {
      for (String name : names) {
        if (values.containsKey(name)) {
          return Optional.of(values.get(name).get(0));
        }
      }
      return Optional.empty();
    }

    /** A list, also one that is written as a text with commas. */
    private List<JsonString> list(String name) {
      List<JsonString> items = new ArrayList<>();
      for (JsonString value : values.getOrDefault(name, List.of())) {
        for (String item : value.value().split(",", -1)) {
          items.add(new JsonString(value.location(), item.strip()));
        }
      }
      return items;
    }

    private boolean has(String... names) {
      return List.of(names).stream().allMatch(values::containsKey);
    }

    private boolean flag(String name) {
      return find(name).filter(text -> text.value().equalsIgnoreCase("true")).isPresent();
    }
  }

  private BuiltInTransforms() {}

  /** Maps a transform that Glue Studio knows, and keeps any other as Python. */
  static void map(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    Arguments given = Arguments.of(fields);
    String function = fields.text("FunctionName").value().toLowerCase(Locale.ROOT).strip();
    if (!mapped(function, given, mapping)) {
      PythonTransforms.dynamic(node, mapping);
    }
    fields.ignore("TransformName", "FunctionName", "Path", "Version", "Parameters");
  }

  private static boolean mapped(String function, Arguments given, GlueMapping mapping) {
    return switch (function) {
      case "gs_split" -> split(given, mapping);
      case "gs_array_to_cols" -> arrayToColumns(given, mapping);
      case "gs_explode" -> explode(given, mapping);
      case "gs_format_timestamp" -> formatTimestamp(given, mapping);
      case "gs_to_timestamp" -> toTimestamp(given, mapping);
      case "gs_flatten" -> flatten(given, mapping);
      case "gs_now" -> now(given, mapping);
      case "gs_derived" -> derived(given, mapping);
      case "gs_uuid" -> uuid(given, mapping);
      default -> false;
    };
  }

  private static boolean split(Arguments given, GlueMapping mapping) {
    if (!given.has("colName", "pattern")) {
      return false;
    }
    JsonString column = given.find("colName").orElseThrow();
    mapping
        .transform("split-column")
        .put("column", column)
        .put("pattern", given.find("pattern").orElseThrow())
        .put("as", given.find("newColName").orElse(column));
    return true;
  }

  /** Elements are counted from 1; without places they are taken in order. */
  private static boolean arrayToColumns(Arguments given, GlueMapping mapping) {
    List<JsonString> names = given.list("colList");
    List<JsonString> places = given.list("indexes");
    boolean usable =
        given.has("colName")
            && !names.isEmpty()
            && (places.isEmpty() || places.size() >= names.size())
            && places.stream().allMatch(place -> place.value().matches("[1-9][0-9]{0,6}"));
    if (!usable) {
      return false;
    }
    JsonString column = given.find("colName").orElseThrow();
    ObjectDraft columns = new ObjectDraft(column.location());
    for (int i = 0; i < names.size(); i++) {
      int place = places.isEmpty() ? i : Integer.parseInt(places.get(i).value()) - 1;
      columns.put(
          names.get(i).value(),
          "get(" + Sql.identifier(column.value()) + ", " + place + ")",
          names.get(i).location());
    }
    mapping.transform("derive").put("columns", columns.build());
    return true;
  }

  private static boolean explode(Arguments given, GlueMapping mapping) {
    if (!given.has("colName")) {
      return false;
    }
    NodeDraft explode =
        mapping.transform("explode").put("column", given.find("colName").orElseThrow());
    given.find("newCol").ifPresent(name -> explode.put("as", name));
    if (given.flag("outer")) {
      explode.put("keep-empty", true);
    }
    return true;
  }

  private static boolean formatTimestamp(Arguments given, GlueMapping mapping) {
    if (!given.has("colName", "dateFormat")) {
      return false;
    }
    JsonString column = given.find("colName").orElseThrow();
    JsonString format = given.find("dateFormat").orElseThrow();
    derive(
        mapping,
        given.find("newColName").orElse(column),
        "date_format(" + Sql.identifier(column.value()) + ", " + Sql.string(format.value()) + ")");
    return true;
  }

  private static boolean toTimestamp(Arguments given, GlueMapping mapping) {
    if (!given.has("colName")) {
      return false;
    }
    JsonString column = given.find("colName").orElseThrow();
    JsonString unit = given.find("colType").orElse(new JsonString(column.location(), "autodetect"));
    String value = Sql.identifier(column.value());
    String number = "CAST(" + value + " AS BIGINT)";
    String name = unit.value().toLowerCase(Locale.ROOT);
    String sql =
        name.contains("milli")
            ? "timestamp_millis(" + number + ")"
            : name.contains("micro")
                ? "timestamp_micros(" + number + ")"
                : name.contains("second")
                    ? "timestamp_seconds(" + number + ")"
                    : "CAST(" + value + " AS TIMESTAMP)";
    derive(mapping, given.find("newColName").orElse(column), sql);
    if (name.equals("autodetect")) {
      mapping.adapted(
          unit.location(), "numbers are taken as seconds; Glue guesses their unit from the data");
    }
    return true;
  }

  private static boolean flatten(Arguments given, GlueMapping mapping) {
    NodeDraft flatten = mapping.transform("flatten").put("separator", ".");
    given
        .find("maxLevels")
        .filter(levels -> levels.value().matches("[1-9][0-9]?"))
        .ifPresent(levels -> flatten.put("depth", Long.parseLong(levels.value())));
    return true;
  }

  private static boolean now(Arguments given, GlueMapping mapping) {
    if (!given.has("colName")) {
      return false;
    }
    derive(
        mapping,
        given.find("colName").orElseThrow(),
        given
            .find("dateFormat")
            .map(format -> "date_format(current_timestamp(), " + Sql.string(format.value()) + ")")
            .orElse("current_timestamp()"));
    return true;
  }

  private static boolean derived(Arguments given, GlueMapping mapping) {
    Optional<JsonString> column = given.find("colName", "newColName", "newCol");
    Optional<JsonString> expression = given.find("colExpr", "expr", "expression", "sqlExpr");
    if (column.isEmpty() || expression.isEmpty()) {
      return false;
    }
    derive(mapping, column.get(), expression.get().value());
    return true;
  }

  private static boolean uuid(Arguments given, GlueMapping mapping) {
    if (!given.has("colName")) {
      return false;
    }
    mapping.transform("add-id").put("kind", "uuid").put("as", given.find("colName").orElseThrow());
    return true;
  }

  private static void derive(GlueMapping mapping, JsonString column, String sql) {
    mapping
        .transform("derive")
        .put(
            "columns",
            new ObjectDraft(column.location()).put(column.value(), sql, column.location()).build());
  }
}
