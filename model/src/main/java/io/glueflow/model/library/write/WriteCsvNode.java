// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.plan.Lowering;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes delimited text files. */
public final class WriteCsvNode extends FileSink {

  private static final Property<Boolean> HEADER =
      Property.withDefault(
          "header", PropertyTypes.BOOLEAN, true, "Whether each file begins with the names.");
  private static final Property<String> DELIMITER =
      Property.withDefault(
          "delimiter", PropertyTypes.STRING, ",", "What stands between values, `\\t` for a tab.");
  private static final Property<String> QUOTE =
      Property.withDefault(
          "quote", PropertyTypes.STRING, "\"", "The character around values that need it.");
  private static final Property<Boolean> QUOTE_ALL =
      Property.withDefault(
          "quote-all", PropertyTypes.BOOLEAN, false, "Whether every value is quoted.");
  private static final Property<String> ESCAPE =
      Property.withDefault(
          "escape", PropertyTypes.STRING, "\"", "The character before a quote inside a value.");
  private static final Property<String> NULL_VALUE =
      Property.withDefault("null-value", PropertyTypes.TEXT, "", "What is written for null.");
  private static final Property<String> ENCODING =
      Property.withDefault("encoding", PropertyTypes.STRING, "UTF-8", "The character encoding.");
  private static final Property<String> DATE_FORMAT =
      Property.optional("date-format", PropertyTypes.STRING, "How dates are written.")
          .withExample("\"dd.MM.yyyy\"");
  private static final Property<String> TIMESTAMP_FORMAT =
      Property.optional("timestamp-format", PropertyTypes.STRING, "How timestamps are written.")
          .withExample("\"dd.MM.yyyy HH:mm:ss\"");
  private static final Property<String> COMPRESSION =
      FileWriting.compression("none", "none", "gzip", "bzip2", "deflate", "lz4", "snappy");

  public WriteCsvNode() {
    super(
        "write-csv",
        "Writes delimited text files.",
        HEADER,
        DELIMITER,
        QUOTE,
        QUOTE_ALL,
        ESCAPE,
        NULL_VALUE,
        ENCODING,
        DATE_FORMAT,
        TIMESTAMP_FORMAT,
        COMPRESSION);
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("header", String.valueOf(properties.get(HEADER)));
    options.put("sep", properties.get(DELIMITER));
    options.put("quote", properties.get(QUOTE));
    options.put("escape", properties.get(ESCAPE));
    if (properties.get(QUOTE_ALL)) {
      options.put("quoteAll", "true");
    }
    options.put("nullValue", properties.get(NULL_VALUE));
    options.put("encoding", properties.get(ENCODING));
    properties.find(DATE_FORMAT).ifPresent(format -> options.put("dateFormat", format));
    properties.find(TIMESTAMP_FORMAT).ifPresent(format -> options.put("timestampFormat", format));
    options.put("compression", properties.get(COMPRESSION));
    FileWriting.lower(node, "csv", options);
  }

  @Override
  public String example() {
    return """
        {"id": "report", "type": "write-csv", "input": "totals", "path": "output/report",
         "mode": "overwrite", "file-name": "report.csv"}
        """;
  }
}
