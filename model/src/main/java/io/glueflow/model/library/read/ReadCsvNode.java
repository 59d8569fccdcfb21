// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.plan.Lowering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads delimited text files. */
public final class ReadCsvNode extends LibraryNode {

  private static final Property<Boolean> HEADER =
      Property.withDefault(
          "header",
          PropertyTypes.BOOLEAN,
          true,
          "Whether the first line of each file names columns.");
  private static final Property<String> DELIMITER =
      Property.withDefault(
          "delimiter",
          PropertyTypes.STRING,
          ",",
          "What stands between values: one or more characters, `\\t` for a tab.");
  private static final Property<String> QUOTE =
      Property.withDefault(
          "quote",
          PropertyTypes.TEXT,
          "\"",
          "The character around values that hold delimiters; empty for none.");
  private static final Property<String> ESCAPE =
      Property.withDefault(
          "escape",
          PropertyTypes.TEXT,
          "\"",
          "The character before a quote inside a quoted value. The default doubles the quote, as "
              + "spreadsheets do; `\\` is Spark's own default.");
  private static final Property<Boolean> MULTI_LINE =
      Property.withDefault(
          "multi-line",
          PropertyTypes.BOOLEAN,
          false,
          "Whether quoted values can hold line breaks. A file is then read by one task.");
  private static final Property<String> ENCODING =
      Property.withDefault(
          "encoding", PropertyTypes.STRING, "UTF-8", "The character encoding of the files.");
  private static final Property<String> NULL_VALUE =
      Property.withDefault("null-value", PropertyTypes.TEXT, "", "The text that stands for null.");
  private static final Property<String> COMMENT =
      Property.optional(
              "comment", PropertyTypes.STRING, "Lines that begin with this character are skipped.")
          .withExample("\"#\"");
  private static final Property<Boolean> TRIM =
      Property.withDefault(
          "trim", PropertyTypes.BOOLEAN, false, "Whether white space around values is removed.");
  private static final Property<String> DATE_FORMAT =
      Property.optional(
              "date-format", PropertyTypes.STRING, "How dates are written, such as `dd.MM.yyyy`.")
          .withExample("\"dd.MM.yyyy\"");
  private static final Property<String> TIMESTAMP_FORMAT =
      Property.optional(
              "timestamp-format",
              PropertyTypes.STRING,
              "How timestamps are written, such as `yyyy-MM-dd HH:mm:ss`.")
          .withExample("\"dd.MM.yyyy HH:mm:ss\"");
  private static final Property<Boolean> INFER_SCHEMA =
      Property.withDefault(
          "infer-schema",
          PropertyTypes.BOOLEAN,
          false,
          "Whether to guess types from the data, which costs a pass over it. Without it and "
              + "without a schema every column is a STRING.");
  private static final Property<Boolean> CHECK_HEADER =
      Property.withDefault(
          "check-header",
          PropertyTypes.BOOLEAN,
          false,
          "Whether the run stops when the names in the header are not those of the schema.");

  public ReadCsvNode() {
    super(
        "read-csv",
        Category.READ,
        "Reads delimited text files.",
        Inputs.NONE,
        FileReading.properties(
            FileReading.SCHEMA,
            INFER_SCHEMA,
            HEADER,
            CHECK_HEADER,
            DELIMITER,
            QUOTE,
            ESCAPE,
            MULTI_LINE,
            ENCODING,
            NULL_VALUE,
            COMMENT,
            TRIM,
            DATE_FORMAT,
            TIMESTAMP_FORMAT,
            FileReading.BAD_ROWS,
            FileReading.BAD_ROWS_PATH));
  }

  @Override
  public String notes() {
    return "Files can be compressed (`.gz`, `.bz2`) and begin with a byte order mark. A row with "
        + "more or fewer values than the schema has columns is a bad row.";
  }

  @Override
  public List<String> outputs(Properties properties) {
    return FileReading.outputs(properties);
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.atMostOne(FileReading.SCHEMA, INFER_SCHEMA),
        PropertyRule.onlyWhen(HEADER, header -> header, "'header' is true", CHECK_HEADER),
        FileReading.badRowsPathRule());
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    for (Property<String> property : List.of(QUOTE, ESCAPE, COMMENT)) {
      if (properties.find(property).filter(text -> text.length() > 1).isPresent()) {
        problems.report(
            DiagnosticCode.VALUE_NOT_ALLOWED,
            property,
            "'" + property.name() + "' is a single character",
            "");
      }
    }
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("header", String.valueOf(properties.get(HEADER)));
    options.put("sep", properties.get(DELIMITER));
    options.put("quote", properties.get(QUOTE));
    // Spark takes NUL for 'none'
    options.put("escape", properties.get(ESCAPE).isEmpty() ? "\0" : properties.get(ESCAPE));
    if (properties.get(MULTI_LINE) || isWide(properties.get(ENCODING))) {
      options.put("multiLine", "true");
    }
    options.put("encoding", properties.get(ENCODING));
    options.put("nullValue", properties.get(NULL_VALUE));
    properties.find(COMMENT).ifPresent(comment -> options.put("comment", comment));
    if (properties.get(TRIM)) {
      options.put("ignoreLeadingWhiteSpace", "true");
      options.put("ignoreTrailingWhiteSpace", "true");
    }
    properties.find(DATE_FORMAT).ifPresent(format -> options.put("dateFormat", format));
    properties.find(TIMESTAMP_FORMAT).ifPresent(format -> options.put("timestampFormat", format));
    if (properties.get(INFER_SCHEMA)) {
      options.put("inferSchema", "true");
    }
    if (properties.get(CHECK_HEADER)) {
      options.put("enforceSchema", "false");
    }
    FileReading.lowerWithBadRows(node, "csv", options);
  }

  /** Spark looks for line ends byte by byte, unless it reads a file in one go. */
  private static boolean isWide(String encoding) {
    return encoding.toUpperCase(Locale.ROOT).matches("UTF[-_]?(16|32).*");
  }

  @Override
  public String example() {
    return """
        {"id": "orders", "type": "read-csv", "path": "input/orders.csv", "delimiter": ";",
         "schema": "order_id BIGINT, region STRING, amount DECIMAL(12,2)"}
        """;
  }
}
