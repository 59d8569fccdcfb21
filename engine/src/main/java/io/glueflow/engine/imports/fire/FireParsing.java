// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Nodes that take values apart: JSON, lists in texts, structures and arrays. */
final class FireParsing {

  private static final Set<String> NESTED = Set.of("STRUCT", "ARRAY", "MAP");

  private FireParsing() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeParseJSONColumn", FireParsing::json,
        "fire.nodes.etl.NodeTextToColumns", FireParsing::textToColumns,
        "fire.nodes.etl.NodeFlatten", FireParsing::flatten,
        "fire.nodes.etl.NodeExplode", FireParsing::explode);
  }

  private static void json(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText only = fields.text("jsonColName");
    List<FireRow> rows = FireRow.of(fields, "jsonFieldNames", "jsonFieldTypes", "inputCol");
    List<FireRow> whole = FireRow.of(fields, "stringJsonColNames", "outputJsonColNames");
    FireSchema declared = FireSchema.of(fields);
    if (!whole.isEmpty()) {
      wholeJson(mapping, whole, declared);
      return;
    }
    FireExpressionsByName columns = new FireExpressionsByName();
    boolean nested = false;
    for (FireRow row : rows) {
      FireText column = row.has(2) ? row.cell(2) : only;
      String type = row.name(1).toUpperCase(Locale.ROOT);
      String field =
          "get_json_object(" + FireSql.column(column) + ", " + Sql.string(path(row.name(0))) + ")";
      nested |= NESTED.contains(type);
      boolean text = type.isEmpty() || type.equals("STRING") || NESTED.contains(type);
      columns.put(
          row.name(0),
          row.key()
              .with(text ? field : "CAST(" + field + " AS " + FireColumnTypes.sql(type) + ")"));
    }
    columns.transform(mapping);
    if (nested) {
      mapping.adapted(node.location(), "nested fields stay JSON texts");
    }
  }

  /** Each text becomes a structure whose type the node's own columns tell. */
  private static void wholeJson(FireMapping mapping, List<FireRow> rows, FireSchema declared) {
    Map<FireRow, DataType> types = new LinkedHashMap<>();
    for (FireRow row : rows) {
      Optional<DataType> type =
          declared.columns().stream()
              .filter(column -> column.name().text().strip().equals(name(row).text().strip()))
              .findFirst()
              .flatMap(FireReadSchema::nested);
      if (type.isEmpty()) {
        mapping.unsupported(
            "the fields of the JSON in '" + row.name(0) + "' are not listed",
            "write a parse-json node with the schema of the JSON");
        return;
      }
      types.put(row, type.get());
    }
    FireChain chain = new FireChain(mapping);
    types.forEach(
        (row, type) ->
            chain
                .then(name(row).text(), "parse-json")
                .put("column", row.key().json())
                .put("data-type", type.ddl(), name(row).location())
                .put("as", name(row).json()));
    chain.end();
  }

  private static FireText name(FireRow row) {
    return row.has(1) ? row.cell(1) : row.key();
  }

  private static String path(String field) {
    return field.startsWith("$") ? field : "$." + field;
  }

  private static void textToColumns(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireText> columns = fields.filled("columnsToSplit");
    FireText delimiters = fields.textOr(",", "delimiters");
    boolean rows = fields.textOr("", "splitMethod").text().equals("Split to rows");
    FireText number = fields.textOr("3", "numColumns");
    FireText extra = fields.textOr("Leave extra in last column", "extraCharacters");
    String root = fields.text("outputRootName").text().strip();
    List<FireText> quotes = fields.filled("advancedOptions");
    fields.ignore("outputColNames", "outputColTypes", "outputColFormats");
    if (!quotes.isEmpty()) {
      mapping.leftOut(
          quotes.get(0).location(), "delimiters count wherever they stand, and empty parts stay");
    }
    if (rows) {
      splitToRows(mapping, columns, delimiters, root);
      return;
    }
    int count = FireValue.isWhole(number.text()) ? Integer.parseInt(number.text().strip()) : 3;
    boolean drops = extra.text().startsWith("Drop");
    FireChain chain = new FireChain(mapping);
    for (FireText column : columns) {
      String name = root.isEmpty() ? column.text().strip() : root;
      String prefix = columns.size() > 1 && !root.isEmpty() ? name + "_" + column.text() : name;
      split(chain, column, delimiters, names(column, prefix, Math.max(1, count)), drops);
    }
    chain.end();
    mapping.adapted(
        node.location(),
        "the new columns are named after the root with _1, _2 and so on behind it");
    if (extra.text().equals("Error")) {
      mapping.leftOut(extra.location(), "texts with more parts do not stop the run");
    }
  }

  private static List<FireText> names(FireText column, String prefix, int count) {
    List<FireText> names = new ArrayList<>();
    for (int i = 1; i <= Math.min(count, 1000); i++) {
      names.add(column.with(prefix + "_" + i));
    }
    return names;
  }

  private static void split(
      FireChain chain, FireText column, FireText delimiters, List<FireText> names, boolean drops) {
    if (drops) {
      FireExpressionsByName parts = new FireExpressionsByName();
      String all =
          "split(" + FireSql.column(column) + ", " + Sql.string(pattern(delimiters)) + ", -1)";
      for (int i = 0; i < names.size(); i++) {
        parts.put(names.get(i).text(), column.with("get(" + all + ", " + i + ")"));
      }
      parts.in(chain, column.text());
      return;
    }
    NodeDraft draft = chain.then(column.text(), "split-column");
    draft
        .put("column", column.json())
        .put("pattern", pattern(delimiters), delimiters.location())
        .put("into", FireItems.texts(column.location(), names));
  }

  private static void splitToRows(
      FireMapping mapping, List<FireText> columns, FireText delimiters, String root) {
    FireChain chain = new FireChain(mapping);
    for (FireText column : columns) {
      FireText name = root.isEmpty() ? column : column.with(root);
      chain
          .then("split " + column.text(), "split-column")
          .put("column", column.json())
          .put("pattern", pattern(delimiters), delimiters.location())
          .put("as", name.json());
      chain.then("rows " + column.text(), "explode").put("column", name.json());
    }
    chain.end();
  }

  /** Each character of the list is a delimiter; {@code \t}, {@code \n} and {@code \s} are one. */
  private static String pattern(FireText delimiters) {
    StringBuilder characters = new StringBuilder();
    String text = delimiters.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < text.length() && "tnrs".indexOf(text.charAt(i + 1)) >= 0;
      if (escape) {
        characters.append(c).append(text.charAt(++i));
      } else if (c == '\t') {
        characters.append("\\t");
      } else {
        characters.append(Character.isLetterOrDigit(c) || c == ' ' ? "" : "\\").append(c);
      }
    }
    return "[" + characters + "]";
  }

  /** Fields of structures become columns of other names and types. */
  private static void flatten(FireNode node, FireMapping mapping) {
    node.fields().ignore("ids");
    FireExpressionsByName columns = new FireExpressionsByName();
    for (FireRow row : FireRow.of(node.fields(), "values1", "values2", "values3")) {
      String field = field(row.name(0));
      String type = row.name(2).toUpperCase(Locale.ROOT);
      boolean asItIs = type.isEmpty() || NESTED.contains(type);
      String name = row.has(1) ? row.name(1) : row.name(0).replace('.', '_');
      columns.put(
          name,
          row.key()
              .with(asItIs ? field : "CAST(" + field + " AS " + FireColumnTypes.sql(type) + ")"));
    }
    columns.transform(mapping);
  }

  private static String field(String path) {
    return Arrays.stream(path.split("\\.", -1))
        .map(Sql::identifier)
        .collect(Collectors.joining("."));
  }

  private static void explode(FireNode node, FireMapping mapping) {
    FireChain chain = new FireChain(mapping);
    for (FireText column : node.fields().filled("inputCols")) {
      chain
          .then(column.text(), "explode")
          .put("column", column.json())
          .put("as", column.text().strip() + "_explode", column.location());
    }
    chain.end();
  }
}
