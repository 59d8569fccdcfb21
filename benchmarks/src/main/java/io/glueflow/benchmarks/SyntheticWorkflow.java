// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

/** Documents of any size: chains of ten nodes that read, derive columns, filter and write. */
final class SyntheticWorkflow {

  private static final int CHAIN = 10;

  private SyntheticWorkflow() {}

  /** The text of a document with that many nodes. */
  static String ofSize(int nodes) {
    StringBuilder text =
        new StringBuilder("{\"glueflow\": 1, \"name\": \"synthetic\", \"nodes\": [\n");
    for (int i = 0; i < nodes; i++) {
      boolean first = i % CHAIN == 0;
      boolean last = i % CHAIN == CHAIN - 1 || i == nodes - 1;
      String previous = "n" + (i - 1);
      text.append(i == 0 ? "  " : ",\n  ").append("{\"id\": \"n").append(i).append("\", ");
      if (first) {
        text.append("\"type\": \"read-csv\", \"path\": \"in/").append(i);
        text.append("\", \"schema\": \"id BIGINT, name STRING, amount DECIMAL(12,2)\"}");
      } else if (last) {
        text.append("\"type\": \"write-parquet\", \"input\": \"").append(previous);
        text.append("\", \"path\": \"out/").append(i).append("\"}");
      } else if (i % 2 == 0) {
        text.append("\"type\": \"filter\", \"input\": \"").append(previous);
        text.append("\", \"condition\": \"amount > ").append(i).append("\"}");
      } else {
        text.append("\"type\": \"derive\", \"input\": \"").append(previous);
        text.append("\", \"columns\": {\"c").append(i).append("\": \"amount * 2\"}}");
      }
    }
    return text.append("\n]}\n").toString();
  }
}
