// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.RenameColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads text files, a row for each line or each file. */
public final class ReadTextNode extends LibraryNode {

  private static final Property<Boolean> WHOLE_FILES =
      Property.withDefault(
          "whole-files",
          PropertyTypes.BOOLEAN,
          false,
          "Whether a row is a whole file rather than a line.");
  private static final Property<String> LINE_SEPARATOR =
      Property.optional(
              "line-separator",
              PropertyTypes.STRING,
              "What ends a line; by default a line feed, a carriage return, or both.")
          .withExample("\"\\r\\n\"");
  private static final Property<String> COLUMN =
      Property.withDefault(
          "column",
          PropertyTypes.NEW_COLUMN,
          "value",
          "The name of the column that holds the text.");

  public ReadTextNode() {
    super(
        "read-text",
        Category.READ,
        "Reads text files into one STRING column.",
        Inputs.NONE,
        FileReading.properties(COLUMN, WHOLE_FILES, LINE_SEPARATOR));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.onlyWhen(
            WHOLE_FILES, whole -> !whole, "'whole-files' is false", LINE_SEPARATOR));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    if (properties.get(WHOLE_FILES)) {
      options.put("wholetext", "true");
    }
    properties.find(LINE_SEPARATOR).ifPresent(separator -> options.put("lineSep", separator));
    Step lines = FileReading.withFileName(node, FileReading.lines(node, options));
    String column = properties.get(COLUMN);
    node.output(
        column.equals("value")
            ? lines
            : node.apply(new RenameColumns(Map.of("value", column)), lines));
  }

  @Override
  public String example() {
    return """
        {"id": "log", "type": "read-text", "path": "input/server.log", "column": "line"}
        """;
  }
}
