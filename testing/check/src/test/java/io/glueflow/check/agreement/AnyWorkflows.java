// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.agreement;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.sql.resolve.AnyExpressions;
import io.glueflow.sql.resolve.AnyQueries;
import io.glueflow.sql.resolve.RandomChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small workflows, right and wrong ones: the same ones each time for the same seed. */
final class AnyWorkflows {

  private final RandomChoice choice;
  private final AnyNodes nodes;

  AnyWorkflows(long seed) {
    this.choice = new RandomChoice(seed);
    this.nodes = new AnyNodes(choice, new AnyExpressions(seed), new AnyQueries(seed));
  }

  /** The next of them. */
  String next() {
    List<JsonObject> all = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    source(all, rows, "rows", AnyExpressions.COLUMNS);
    AnyQueries.VIEWS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(view -> source(all, rows, view.getKey(), view.getValue()));
    int count = 3 + choice.below(4);
    for (int i = 0; i < count; i++) {
      String id = "n" + i;
      all.add(nodes.any(id, rows.get(choice.below(rows.size())), rows));
      rows.add(id);
    }
    all.add(
        Json.object()
            .put("id", "shown")
            .put("type", "print")
            .put("input", "n" + (count - 1))
            .build());
    return JsonWriter.pretty(
        Json.object().put("glueflow", 1).put("name", "any").put("nodes", Json.array(all)).build());
  }

  private static void source(List<JsonObject> all, List<String> rows, String id, String columns) {
    all.add(
        Json.object()
            .put("id", id)
            .put("type", "read-json")
            .put("path", "s3://nowhere/" + id)
            .put("schema", columns.strip().replaceAll("\\s+", " "))
            .build());
    rows.add(id);
  }
}
