// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Read;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Map;

/** Reads with any Spark data source. */
public final class ReadNode extends LibraryNode {

  private static final Property<String> FORMAT =
      Property.required(
          "format", PropertyTypes.NAME, "The name of the Spark data source, such as `avro`.");
  private static final Property<List<String>> PATH =
      Property.optional(
          "path", PropertyTypes.PATHS, "The path or paths to read, for sources that have paths.");

  public ReadNode() {
    super(
        "read",
        Category.READ,
        "Reads with any Spark data source.",
        Inputs.NONE,
        List.of(FORMAT, PATH, FileReading.SCHEMA, FileReading.OPTIONS));
  }

  @Override
  public String notes() {
    return "The embedded Spark has `avro`, `binaryFile`, `csv`, `json`, `orc`, `parquet`, `text` "
        + "and `xml`.";
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    node.output(
        node.apply(
            new Read(
                properties.get(FORMAT),
                properties.find(PATH).orElse(List.of()),
                properties.find(FileReading.SCHEMA).orElse(Schema.UNKNOWN),
                properties.find(FileReading.OPTIONS).orElse(Map.of()),
                "")));
  }

  @Override
  public String example() {
    return """
        {"id": "events", "type": "read", "format": "avro", "path": "input/events/"}
        """;
  }
}
