// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of columns from the first record of a CSV file, as Spark makes them. */
final class CsvHeader {

  private CsvHeader() {}

  static List<String> names(CsvDialect dialect, List<String> first) {
    Map<String, Integer> counts = new HashMap<>();
    first.forEach(name -> counts.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      String name = first.get(i);
      if (!dialect.header() || name.isEmpty() || name.equals(dialect.nullValue())) {
        names.add("_c" + i);
      } else {
        names.add(counts.get(name.toLowerCase(Locale.ROOT)) > 1 ? name + i : name);
      }
    }
    return names;
  }
}
