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

/** Reads JSON files. */
public final class ReadJsonNode extends LibraryNode {

  private static final Property<Boolean> MULTI_LINE =
      Property.withDefault(
          "multi-line",
          PropertyTypes.BOOLEAN,
          false,
          "Whether a file is one document, an object or an array of objects, rather than one "
              + "object per line.");
  private static final Property<String> ENCODING =
      Property.optional(
              "encoding", PropertyTypes.STRING, "The character encoding; found out by default.")
          .withExample("\"UTF-8\"");
  private static final Property<String> DATE_FORMAT =
      Property.optional("date-format", PropertyTypes.STRING, "How dates are written.")
          .withExample("\"dd.MM.yyyy\"");
  private static final Property<String> TIMESTAMP_FORMAT =
      Property.optional("timestamp-format", PropertyTypes.STRING, "How timestamps are written.")
          .withExample("\"dd.MM.yyyy HH:mm:ss\"");
  private static final Property<Boolean> ALL_STRINGS =
      Property.withDefault(
          "all-strings",
          PropertyTypes.BOOLEAN,
          false,
          "Whether scalar values are read as STRING when there is no schema.");

  public ReadJsonNode() {
    super(
        "read-json",
        Category.READ,
        "Reads JSON files: one object per line, or one document per file.",
        Inputs.NONE,
        FileReading.properties(
            FileReading.SCHEMA,
            MULTI_LINE,
            ENCODING,
            DATE_FORMAT,
            TIMESTAMP_FORMAT,
            ALL_STRINGS,
            FileReading.BAD_ROWS,
            FileReading.BAD_ROWS_PATH));
  }

  @Override
  public List<String> outputs(Properties properties) {
    return FileReading.outputs(properties);
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.atMostOne(FileReading.SCHEMA, ALL_STRINGS), FileReading.badRowsPathRule());
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    if (properties.get(MULTI_LINE)) {
      options.put("multiLine", "true");
    }
    properties.find(ENCODING).ifPresent(encoding -> options.put("encoding", encoding));
    properties.find(DATE_FORMAT).ifPresent(format -> options.put("dateFormat", format));
    properties.find(TIMESTAMP_FORMAT).ifPresent(format -> options.put("timestampFormat", format));
    if (properties.get(ALL_STRINGS)) {
      options.put("primitivesAsString", "true");
    }
    FileReading.lowerWithBadRows(node, "json", options);
  }

  @Override
  public String example() {
    return """
        {"id": "events", "type": "read-json", "path": "input/events/",
         "schema": "id BIGINT, at TIMESTAMP, user STRUCT<name: STRING, age: INT>"}
        """;
  }
}
