// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.plan.Lowering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads XML files. */
public final class ReadXmlNode extends LibraryNode {

  private static final Property<String> ROW_TAG =
      Property.required("row-tag", PropertyTypes.STRING, "The element that is a row.");
  private static final Property<String> ATTRIBUTE_PREFIX =
      Property.withDefault(
          "attribute-prefix",
          PropertyTypes.TEXT,
          "_",
          "What is put before the names of columns that come from attributes.");
  private static final Property<String> VALUE_COLUMN =
      Property.withDefault(
          "value-column",
          PropertyTypes.NEW_COLUMN,
          "_VALUE",
          "The column for the text of an element that has attributes.");
  private static final Property<String> ENCODING =
      Property.withDefault(
          "encoding", PropertyTypes.STRING, "UTF-8", "The character encoding of the files.");
  private static final Property<String> NULL_VALUE =
      Property.optional("null-value", PropertyTypes.TEXT, "The text that stands for null.")
          .withExample("\"n/a\"");
  private static final Property<String> DATE_FORMAT =
      Property.optional("date-format", PropertyTypes.STRING, "How dates are written.")
          .withExample("\"dd.MM.yyyy\"");
  private static final Property<String> TIMESTAMP_FORMAT =
      Property.optional("timestamp-format", PropertyTypes.STRING, "How timestamps are written.")
          .withExample("\"dd.MM.yyyy HH:mm:ss\"");

  public ReadXmlNode() {
    super(
        "read-xml",
        Category.READ,
        "Reads XML files: each element of one name is a row.",
        Inputs.NONE,
        FileReading.properties(
            ROW_TAG,
            FileReading.SCHEMA,
            ATTRIBUTE_PREFIX,
            VALUE_COLUMN,
            ENCODING,
            NULL_VALUE,
            DATE_FORMAT,
            TIMESTAMP_FORMAT,
            FileReading.BAD_ROWS,
            FileReading.BAD_ROWS_PATH));
  }

  @Override
  public List<String> outputs(Properties properties) {
    return FileReading.outputs(properties);
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(FileReading.badRowsPathRule());
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("rowTag", properties.get(ROW_TAG));
    options.put("attributePrefix", properties.get(ATTRIBUTE_PREFIX));
    options.put("valueTag", properties.get(VALUE_COLUMN));
    options.put("charset", properties.get(ENCODING));
    properties.find(NULL_VALUE).ifPresent(text -> options.put("nullValue", text));
    properties.find(DATE_FORMAT).ifPresent(format -> options.put("dateFormat", format));
    properties.find(TIMESTAMP_FORMAT).ifPresent(format -> options.put("timestampFormat", format));
    FileReading.lowerWithBadRows(node, "xml", options);
  }

  @Override
  public String example() {
    return """
        {"id": "books", "type": "read-xml", "path": "input/books.xml", "row-tag": "book",
         "schema": "_id STRING, title STRING, price DOUBLE"}
        """;
  }
}
