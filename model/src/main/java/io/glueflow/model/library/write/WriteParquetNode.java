// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.node.Property;
import io.glueflow.model.plan.Lowering;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes Parquet files. */
public final class WriteParquetNode extends FileSink {

  private static final Property<String> COMPRESSION =
      FileWriting.compression("snappy", "none", "snappy", "gzip", "lz4_raw", "zstd");

  public WriteParquetNode() {
    super("write-parquet", "Writes Parquet files.", COMPRESSION);
  }

  @Override
  public void lower(Lowering node) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("compression", node.properties().get(COMPRESSION));
    FileWriting.lower(node, "parquet", options);
  }

  @Override
  public String example() {
    return """
        {"id": "out", "type": "write-parquet", "input": "sales", "path": "s3://bucket/sales/",
         "mode": "overwrite-partitions", "partition-by": ["day"]}
        """;
  }
}
