// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.node.Property;
import io.glueflow.model.plan.Lowering;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes ORC files. */
public final class WriteOrcNode extends FileSink {

  private static final Property<String> COMPRESSION =
      FileWriting.compression("snappy", "none", "snappy", "zlib", "lz4", "zstd");

  public WriteOrcNode() {
    super("write-orc", "Writes ORC files.", COMPRESSION);
  }

  @Override
  public void lower(Lowering node) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("compression", node.properties().get(COMPRESSION));
    FileWriting.lower(node, "orc", options);
  }

  @Override
  public String example() {
    return """
        {"id": "out", "type": "write-orc", "input": "stock", "path": "output/stock"}
        """;
  }
}
