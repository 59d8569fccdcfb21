// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The input files of the examples. Seeded, so that the same files come out on every machine. */
final class ExampleData {

  private ExampleData() {}

  /** All input files: their text by their path within the {@code workflows} folder. */
  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    List.of(
            new OrdersData(),
            new SalesData(),
            new CustomersData(),
            new ClicksData(),
            new DimensionData(),
            new DirtyOrdersData(),
            new BasketsData(),
            new TicketsData())
        .forEach(data -> data.writeTo(files));
    return files;
  }

  /** The files of one example. */
  interface Generator {

    /** Adds the files' texts by their paths. */
    void writeTo(Map<String, String> files);
  }
}
