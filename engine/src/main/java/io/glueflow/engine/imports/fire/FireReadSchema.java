// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives a reading node its columns, and its dates their formats. */
final class FireReadSchema {

  private static final DataType DECIMAL = new DataType.Decimal(38, 18);
  private static final Map<String, String> DEFAULT_FORMATS =
      Map.of("DATE", "yyyy-MM-dd", "TIMESTAMP", "yyyy-MM-dd HH:mm:ss");

  private final FireMapping mapping;
  private final List<FireColumn> columns;

  /** Columns that are read as texts, by their format and type. */
  private final Map<List<String>, List<FireText>> later = new LinkedHashMap<>();

  FireReadSchema(FireMapping mapping, FireSchema schema) {
    this.mapping = mapping;
    this.columns = schema.columns();
  }

  /** Puts the schema; true when there is one. */
  boolean put(NodeDraft read) {
    List<Column> typed = new ArrayList<>();
    Set<FireColumn> texts = textsToParse(read);
    for (FireColumn column : columns) {
      Optional<DataType> type =
          texts.contains(column) ? Optional.of(DataType.Simple.STRING) : type(column);
      if (type.isEmpty()) {
        mapping.adapted(
            column.type().location(),
            "the type "
                + column.type().text()
                + " of '"
                + column.name().text()
                + "' has no parts in the export: Spark finds the columns out");
        return false;
      }
      typed.add(Column.of(column.name().text(), type.get()));
    }
    if (typed.isEmpty()) {
      return false;
    }
    read.put("schema", Schema.of(typed).ddl(), columns.get(0).name().location());
    return true;
  }

  private Optional<DataType> type(FireColumn column) {
    String name = column.type().text();
    if (FireTypes.isDecimal(name)) {
      mapping.adapted(
          column.type().location(),
          "'"
              + column.name().text()
              + "' is a DECIMAL without digits; it is read as DECIMAL(38,18)");
      return Optional.of(DECIMAL);
    }
    if (column.isType("STRUCT") || column.isType("ARRAY") || column.isType("MAP")) {
      return nested(column);
    }
    return Optional.of(FireTypes.simple(name).orElse(DataType.Simple.STRING));
  }

  /** The format of a STRUCT is {@code {"<column>": <Spark's JSON of its type>}}. */
  static Optional<DataType> nested(FireColumn column) {
    String format = column.format().text();
    if (format.isBlank()) {
      return Optional.empty();
    }
    return JsonReader.read(new SourceText("", format))
        .value()
        .flatMap(
            json ->
                json instanceof JsonObject object && object.members().size() == 1
                    ? SparkTypeJson.read(object.members().iterator().next().value())
                        .or(() -> SparkTypeJson.read(object))
                    : SparkTypeJson.read(json));
  }

  /** Sets the node's formats where one is enough, and finds the columns that need their own. */
  private Set<FireColumn> textsToParse(NodeDraft read) {
    Set<FireColumn> texts = new LinkedHashSet<>();
    for (Map.Entry<String, String> kind : DEFAULT_FORMATS.entrySet()) {
      String type = kind.getKey();
      List<FireColumn> dates = columns.stream().filter(column -> column.isType(type)).toList();
      Set<String> formats = new LinkedHashSet<>();
      dates.forEach(column -> formats.add(format(column)));
      if (formats.size() == 1 && !formats.contains("") && read.type().equals("read-csv")) {
        FireColumn first = dates.get(0);
        noteFormat(first);
        read.put(
            type.equals("DATE") ? "date-format" : "timestamp-format",
            new JsonString(first.format().location(), format(first)));
      } else if (!formats.equals(Set.of("")) && read.type().equals("read-csv")) {
        dates.stream().filter(column -> !format(column).isEmpty()).forEach(texts::add);
      }
    }
    for (FireColumn column : texts) {
      noteFormat(column);
      List<String> key = List.of(column.type().text().strip(), format(column));
      later.computeIfAbsent(key, each -> new ArrayList<>()).add(column.name());
    }
    return texts;
  }

  private void noteFormat(FireColumn column) {
    String written = column.format().text().strip();
    String meant = FireDatePatterns.meant(written);
    if (!written.equals(meant)) {
      mapping.adapted(
          column.format().location(), "the date pattern " + written + " is read as " + meant);
    }
  }

  /** The format as Spark writes it; empty for none and for Spark's own. */
  private static String format(FireColumn column) {
    String meant = FireDatePatterns.meant(column.format().text());
    String type = column.type().text().strip().toUpperCase(Locale.ROOT);
    return meant.equals(DEFAULT_FORMATS.get(type)) ? "" : FireDatePatterns.lenient(meant);
  }

  /** Adds what turns texts into dates behind the node that reads them, and names the output. */
  void outputOf(NodeDraft read) {
    NodeDraft last = read;
    for (Map.Entry<List<String>, List<FireText>> dates : later.entrySet()) {
      boolean date = dates.getKey().get(0).equalsIgnoreCase("DATE");
      NodeDraft parse =
          mapping
              .addFor("dates", "parse-date")
              .input(last.rows())
              .put("columns", FireText.array(dates.getValue()))
              .put("formats", List.of(dates.getKey().get(1)));
      if (!date) {
        parse.put("to", "timestamp");
      }
      last = parse;
    }
    mapping.output(last.rows());
  }
}
