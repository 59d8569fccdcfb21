// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.plan.Lowering;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads Parquet files. */
public final class ReadParquetNode extends LibraryNode {

  private static final Property<Boolean> MERGE_SCHEMA =
      Property.withDefault(
          "merge-schema",
          PropertyTypes.BOOLEAN,
          false,
          "Whether files with different columns are read as if each had all of them.");

  public ReadParquetNode() {
    super(
        "read-parquet",
        Category.READ,
        "Reads Parquet files.",
        Inputs.NONE,
        FileReading.properties(FileReading.SCHEMA, MERGE_SCHEMA));
  }

  @Override
  public void lower(Lowering node) {
    Map<String, String> options = new LinkedHashMap<>();
    if (node.properties().get(MERGE_SCHEMA)) {
      options.put("mergeSchema", "true");
    }
    FileReading.lower(node, "parquet", options);
  }

  @Override
  public String example() {
    return """
        {"id": "regions", "type": "read-parquet", "path": "s3://bucket/regions/"}
        """;
  }
}
