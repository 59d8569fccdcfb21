// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import java.util.function.IntFunction;

/** Documents of any size: chains of ten nodes that read, compute, filter and write. */
final class SyntheticWorkflow {

  private static final int CHAIN = 10;

  private SyntheticWorkflow() {}

  /** The text of a document with that many nodes and simple expressions. */
  static String ofSize(int nodes) {
    return text(nodes, SyntheticWorkflow::plain);
  }

  /** The text of a document with that many nodes and expressions as people write them. */
  static String ofExpressions(int nodes) {
    return text(nodes, SyntheticWorkflow::rich);
  }

  private static String text(int nodes, IntFunction<String> inner) {
    StringBuilder text =
        new StringBuilder("{\"glueflow\": 1, \"name\": \"synthetic\", \"nodes\": [\n");
    for (int i = 0; i < nodes; i++) {
      boolean first = i % CHAIN == 0;
      boolean last = i % CHAIN == CHAIN - 1 || i == nodes - 1;
      text.append(i == 0 ? "  " : ",\n  ").append("{\"id\": \"n").append(i).append("\", ");
      if (!first) {
        text.append("\"input\": \"n").append(i - 1).append("\", ");
      }
      text.append(first ? read(i) : last ? write(i) : inner.apply(i)).append('}');
    }
    return text.append("\n]}\n").toString();
  }

  private static String read(int i) {
    return "\"type\": \"read-csv\", \"path\": \"in/%d\", \"schema\": \"%s\""
        .formatted(i, "id BIGINT, name STRING, amount DECIMAL(12,2), qty INT, day DATE");
  }

  private static String write(int i) {
    return "\"type\": \"write-parquet\", \"path\": \"out/%d\"".formatted(i);
  }

  private static String plain(int i) {
    return i % 2 == 0
        ? "\"type\": \"filter\", \"condition\": \"amount > %d\"".formatted(i)
        : "\"type\": \"derive\", \"columns\": {\"c%d\": \"amount * 2\"}".formatted(i);
  }

  private static String rich(int i) {
    return switch (i % 3) {
      case 0 ->
          "\"type\": \"derive\", \"columns\": {\"a%1$d\": \"%2$s\", \"b%1$d\": \"%3$s\"}"
              .formatted(
                  i,
                  "round(amount / (qty + %d), 2)".formatted(i),
                  "concat(upper(substring(name, 1, 3)), '-', coalesce(id, %d))".formatted(i));
      case 1 ->
          ("\"type\": \"case-when\", \"as\": \"k%1$d\", \"cases\": ["
                  + "{\"when\": \"amount > %1$d\", \"then\": \"'large'\"}, "
                  + "{\"when\": \"name = 'x' AND qty < %1$d\", \"then\": \"'odd'\"}]")
              .formatted(i);
      default ->
          "\"type\": \"filter\", \"condition\": \"%s\""
              .formatted("amount > %d AND (name IN ('a', 'b') OR year(day) = 2026)".formatted(i));
    };
  }
}
