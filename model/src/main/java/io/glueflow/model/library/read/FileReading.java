// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.FileLayout;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Properties that all node types share which read files, and the reading itself. */
final class FileReading {

  static final Property<List<String>> PATH =
      Property.required(
          "path",
          PropertyTypes.PATHS,
          "The file, folder or pattern to read, or a list of them. A relative path begins at the "
              + "workflow's folder.");

  static final Property<Schema> SCHEMA =
      Property.optional(
          "schema",
          PropertyTypes.SCHEMA,
          "The columns and their types. Without it Spark has to find them out, which can cost a "
              + "pass, and columns are checked only when the run starts.");

  static final Property<Boolean> RECURSIVE =
      Property.withDefault(
          "recursive", PropertyTypes.BOOLEAN, false, "Whether to read the files of sub-folders.");

  static final Property<String> FILE_PATTERN =
      Property.optional(
              "file-pattern",
              PropertyTypes.STRING,
              "Only files whose names match this pattern are read, such as `*.csv`.")
          .withExample("\"*.csv\"");

  static final Property<String> FILE_NAME_COLUMN =
      Property.optional(
              "file-name-column",
              PropertyTypes.NEW_COLUMN,
              "The name of a further column that holds the path of the file a row comes from.")
          .withExample("\"file\"");

  static final Property<Map<String, String>> OPTIONS =
      Property.optional(
              "options",
              PropertyTypes.mapOf(PropertyTypes.TEXT),
              "Further options of Spark's data source, by Spark's names.")
          .withExample("{\"ignoreMissingFiles\": \"true\"}");

  /** What a row that does not fit the schema becomes. */
  enum BadRows {
    KEEP,
    DROP,
    SEPARATE,
    FAIL;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final Property<BadRows> BAD_ROWS =
      Property.withDefault(
          "bad-rows",
          PropertyTypes.oneOf(BadRows.class, BadRows::label),
          BadRows.KEEP,
          "What happens to rows that do not fit the schema: `keep` fills what cannot be read with "
              + "nulls, `drop` leaves them out and counts them, `separate` also sends their text "
              + "to the output `bad`, `fail` stops the run.");

  static final Property<String> BAD_ROWS_PATH =
      Property.optional(
              "bad-rows-path",
              PropertyTypes.PATH,
              "A folder that the text of bad rows is written to. Rows of an earlier run are replaced.")
          .withExample("\"output/bad-rows\"");

  private static final String BAD_ROW = "_bad_row";

  private FileReading() {}

  static List<Property<?>> properties(Property<?>... own) {
    List<Property<?>> all = new ArrayList<>(List.of(PATH));
    all.addAll(List.of(own));
    all.addAll(List.of(RECURSIVE, FILE_PATTERN, FILE_NAME_COLUMN, OPTIONS));
    return all;
  }

  static PropertyRule badRowsPathRule() {
    return PropertyRule.onlyWhen(
        BAD_ROWS,
        mode -> mode == BadRows.DROP || mode == BadRows.SEPARATE,
        "'bad-rows' is 'drop' or 'separate'",
        BAD_ROWS_PATH);
  }

  static List<String> outputs(Properties properties) {
    return properties.find(BAD_ROWS).equals(Optional.of(BadRows.SEPARATE))
        ? List.of(NodeOutput.DEFAULT_PORT, "bad")
        : List.of(NodeOutput.DEFAULT_PORT);
  }

  /** Reads files of a format in which every row fits. */
  static void lower(Lowering node, String format, Map<String, String> options) {
    node.output(withFileName(node, node.apply(read(node, format, options, ""))));
  }

  /** Reads files of a format whose rows can be bad. */
  static void lowerWithBadRows(Lowering node, String format, Map<String, String> options) {
    BadRows mode = node.properties().get(BAD_ROWS);
    if (mode == BadRows.KEEP || mode == BadRows.FAIL) {
      options.put("mode", mode == BadRows.KEEP ? "PERMISSIVE" : "FAILFAST");
      lower(node, format, options);
      return;
    }
    options.put("mode", "PERMISSIVE");
    String mark = Sql.identifier(BAD_ROW);
    Step all = node.apply(read(node, format, options, BAD_ROW));
    Step counted =
        node.apply(
            new Observe(
                List.of(
                    new NamedExpression(
                        Observe.BAD_ROWS,
                        Expression.of(
                            "count_if(" + mark + " IS NOT NULL)", DataType.Simple.LONG)))),
            all);
    Step good = node.apply(new Filter(Expression.of(mark + " IS NULL")), counted);
    node.output(withFileName(node, node.apply(new DropColumns(List.of(BAD_ROW)), good)));
    Step bad = node.apply(new Filter(Expression.of(mark + " IS NOT NULL")), all);
    NamedExpression text = new NamedExpression("bad_row", Expression.column(BAD_ROW));
    Step texts = node.apply(new Project(List.of(text)), bad);
    if (mode == BadRows.SEPARATE) {
      node.output("bad", texts);
    }
    node.properties()
        .find(BAD_ROWS_PATH)
        .ifPresent(
            path ->
                node.apply(
                    new Write(
                        "text", path, WriteMode.OVERWRITE, List.of(), Map.of(), FileLayout.DEFAULT),
                    texts));
  }

  private static Read read(
      Lowering node, String format, Map<String, String> options, String badRowColumn) {
    Properties properties = node.properties();
    if (properties.get(RECURSIVE)) {
      options.put("recursiveFileLookup", "true");
    }
    properties.find(FILE_PATTERN).ifPresent(pattern -> options.put("pathGlobFilter", pattern));
    properties.find(OPTIONS).ifPresent(options::putAll);
    return new Read(
        format,
        properties.get(PATH),
        properties.find(SCHEMA).orElse(Schema.UNKNOWN),
        options,
        badRowColumn);
  }

  /** Reads the lines of text files as a column {@code value}. */
  static Step lines(Lowering node, Map<String, String> options) {
    Read read = read(node, "text", options, "");
    Schema schema = Schema.of(List.of(Column.of("value", DataType.Simple.STRING)));
    return node.apply(new Read(read.format(), read.paths(), schema, read.options(), ""));
  }

  static Step withFileName(Lowering node, Step rows) {
    return node.properties()
        .find(FILE_NAME_COLUMN)
        .map(
            name ->
                node.apply(
                    new WithColumns(
                        List.of(
                            new NamedExpression(
                                name, Expression.of("input_file_name()", DataType.Simple.STRING)))),
                    rows))
        .orElse(rows);
  }
}
