// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** A difference as JSON; values that were or are not given are left out. */
public final class DiffJson {

  private DiffJson() {}

  /** Writes a difference. */
  public static JsonObject of(WorkflowDiff diff) {
    return Json.object()
        .put("settings", values("key", diff.settings()))
        .put("parameters", values("key", diff.parameters()))
        .put("nodes", Json.array(diff.nodes().stream().map(DiffJson::node).toList()))
        .put("outputs", Json.array(diff.outputs().stream().map(DiffJson::output).toList()))
        .build();
  }

  private static JsonObject node(NodeChange change) {
    Json.ObjectBuilder node =
        Json.object()
            .put("change", change.kind().name().toLowerCase(Locale.ROOT))
            .put("id", change.id());
    if (change.isRenamed()) {
      node.put("formerId", change.formerId());
    }
    return node.put("type", change.type()).put("values", values("key", change.values())).build();
  }

  private static JsonObject output(OutputChange change) {
    return Json.object()
        .put("node", change.node())
        .put("columns", values("column", change.columns()))
        .put("reordered", change.reordered())
        .put("known", change.known())
        .build();
  }

  private static JsonArray values(String key, List<ValueChange> changes) {
    return Json.array(changes.stream().map(change -> value(key, change)).toList());
  }

  private static JsonObject value(String key, ValueChange change) {
    Json.ObjectBuilder value = Json.object().put(key, change.key());
    change.before().ifPresent(before -> value.put("before", before));
    change.after().ifPresent(after -> value.put("after", after));
    return value.build();
  }
}
