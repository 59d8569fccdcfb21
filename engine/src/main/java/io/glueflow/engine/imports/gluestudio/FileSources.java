// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sources that read files. */
final class FileSources {

  /** The items of an array of the document: {@code $.orders[*]}. */
  private static final Pattern ITEMS = Pattern.compile("[$][.](\\w+)(\\[[*]?\\])?");

  private FileSources() {}

  static void csv(GlueNode node, GlueMapping mapping) {
    NodeDraft read = files(node, mapping, "read-csv");
    GlueFields fields = node.fields();
    JsonString separator = fields.text("Separator");
    String delimiter =
        CsvWords.separator(separator)
            .orElseGet(
                () -> {
                  mapping.malformed(
                      separator.location(),
                      "'" + separator.value() + "' is no separator",
                      "comma, ctrla, pipe, semicolon or tab");
                  return ",";
                });
    JsonString quoting = fields.text("QuoteChar");
    String quote =
        CsvWords.quote(quoting)
            .orElseGet(
                () -> {
                  mapping.malformed(
                      quoting.location(),
                      "'" + quoting.value() + "' is no quote",
                      "quote, quillemet, single_quote or disabled");
                  return "\"";
                });
    if (!delimiter.equals(",")) {
      read.put("delimiter", delimiter, separator.location());
    }
    if (!quote.equals("\"")) {
      read.put("quote", quote, quoting.location());
    }
    fields.find("Escaper").ifPresent(escape -> read.put("escape", escape));
    multiLine(fields, read);
    header(fields, mapping, read, schema(fields, read).isPresent());
    fields.ignore("WriteHeader", "OptimizePerformance");
  }

  private static void header(
      GlueFields fields, GlueMapping mapping, NodeDraft read, boolean isDeclared) {
    boolean named = fields.flag("WithHeader", false);
    boolean skipped = fields.flag("SkipFirst", false);
    // with a declared schema, a header is a line to skip
    read.put("header", named || (skipped && isDeclared));
    if (skipped && named) {
      mapping.leftOut(fields.location("SkipFirst"), "the line behind the header is not skipped");
    } else if (skipped && !isDeclared) {
      mapping.leftOut(
          fields.location("SkipFirst"),
          "the first line is not skipped, because the columns are not known");
    }
    if (!named && !isDeclared) {
      mapping.adapted(
          fields.location("WithHeader"),
          "columns are named '_c0', '_c1' and so on; Glue names them 'col0', 'col1'");
    }
  }

  static void json(GlueNode node, GlueMapping mapping) {
    Optional<JsonString> path = node.fields().find("JsonPath");
    String items = path.map(text -> text.value().strip().replace("$$", "$")).orElse("$");
    Matcher inside = ITEMS.matcher(items);
    boolean whole = List.of("$", "$[*]", "$.*", "$[]").contains(items);
    if (!whole && !inside.matches()) {
      mapping.unsupported(
          "rows are taken from inside the documents, by the path " + items,
          "read the documents with a read-json node, and take them apart with explode and flatten");
      return;
    }
    NodeDraft read = files(node, mapping, "read-json");
    multiLine(node.fields(), read);
    if (whole) {
      schema(node.fields(), read);
      return;
    }
    read.put("multi-line", true);
    items(inside, path.orElseThrow().location(), mapping, read);
  }

  /** Rows are the items of an array in each document, or the fields of an object in it. */
  private static void items(Matcher path, Location at, GlueMapping mapping, NodeDraft read) {
    String column = path.group(1);
    NodeDraft chosen =
        mapping.addFor("items", "select").input(read.rows()).put("columns", List.of(column));
    NodeDraft rows = chosen;
    if (path.group(2) != null) {
      rows = mapping.addFor("rows", "explode").input(chosen.rows()).put("column", column, at);
    }
    NodeDraft flat =
        mapping
            .addFor("columns", "flatten")
            .input(rows.rows())
            .put("columns", List.of(column))
            .put("depth", 1)
            .put("prefix", false);
    mapping.output(flat.rows());
  }

  static void parquet(GlueNode node, GlueMapping mapping) {
    NodeDraft read = files(node, mapping, "read-parquet");
    schema(node.fields(), read);
  }

  /** Reads a folder in the format of a table. */
  static GlueNodeMapper lake(String format, String optionsMember) {
    return (node, mapping) -> {
      NodeDraft read = mapping.add("read").put("format", format);
      mapping.output(read.rows());
      paths(node.fields()).ifPresent(paths -> read.put("path", paths));
      GlueOptions.put(read, node.fields().map(optionsMember));
      bounds(node.fields(), mapping);
    };
  }

  private static NodeDraft files(GlueNode node, GlueMapping mapping, String type) {
    GlueFields fields = node.fields();
    NodeDraft read = mapping.add(type);
    mapping.output(read.rows());
    paths(fields).ifPresent(paths -> read.put("path", paths));
    if (fields.flag("Recurse", false)) {
      read.put("recursive", true);
    }
    // Spark tells by the names of the files how they are compressed
    fields.ignore("CompressionType");
    // how files are gathered into tasks changes no row
    fields.ignore("GroupSize", "GroupFiles", "MaxBand", "MaxFilesInBand");
    bounds(fields, mapping);
    return read;
  }

  private static void bounds(GlueFields fields, GlueMapping mapping) {
    fields
        .object("AdditionalOptions")
        .ifPresent(
            options -> {
              options.ignore("EnableSamplePath", "SamplePath");
              options
                  .unasked()
                  .forEach(
                      (name, value) ->
                          mapping.leftOut(
                              value.location(),
                              "all files are read, whatever '" + name + "' says"));
            });
  }

  private static Optional<JsonValue> paths(GlueFields fields) {
    List<JsonString> paths = fields.texts("Paths");
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        paths.size() == 1
            ? paths.get(0)
            : new JsonArray(fields.location("Paths"), List.copyOf(paths)));
  }

  private static void multiLine(GlueFields fields, NodeDraft read) {
    if (fields.flag("Multiline", false)) {
      read.put("multi-line", true);
    }
  }

  private static Optional<Schema> schema(GlueFields fields, NodeDraft read) {
    Optional<Schema> schema = GlueTypes.schema(fields);
    schema.ifPresent(found -> read.put("schema", found.ddl(), fields.location("OutputSchemas")));
    return schema;
  }
}
