// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.FileLayout;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Lowering;
import java.util.List;
import java.util.Map;

/** Writes with any Spark data source. */
public final class WriteNode extends LibraryNode {

  private static final Property<String> FORMAT =
      Property.required(
          "format", PropertyTypes.NAME, "The name of the Spark data source, such as `avro`.");
  private static final Property<String> PATH =
      Property.optional(
          "path", PropertyTypes.PATH, "The folder to write to, for sources with paths.");

  public WriteNode() {
    super(
        "write",
        Category.WRITE,
        "Writes with any Spark data source.",
        Inputs.ONE,
        List.of(FORMAT, PATH, FileWriting.MODE, FileWriting.PARTITION_BY, FileWriting.OPTIONS));
  }

  @Override
  public List<String> outputs(Properties properties) {
    return List.of();
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.requiredWhen(
            FileWriting.MODE,
            mode -> mode == WriteMode.OVERWRITE_PARTITIONS,
            "'mode' is 'overwrite-partitions'",
            FileWriting.PARTITION_BY));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    node.apply(
        new Write(
            properties.get(FORMAT),
            properties.find(PATH).orElse(""),
            properties.get(FileWriting.MODE),
            properties.find(FileWriting.PARTITION_BY).orElse(List.of()),
            properties.find(FileWriting.OPTIONS).orElse(Map.of()),
            FileLayout.DEFAULT),
        node.input());
  }

  @Override
  public String example() {
    return """
        {"id": "out", "type": "write", "input": "events", "format": "avro", "path": "output/events"}
        """;
  }
}
