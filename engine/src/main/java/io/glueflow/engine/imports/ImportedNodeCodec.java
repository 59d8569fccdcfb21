// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;

/** Writes what became of nodes as JSON. */
public final class ImportedNodeCodec {

  private ImportedNodeCodec() {}

  /** A node as JSON. */
  public static JsonObject toJson(ImportedNode node) {
    return Json.object()
        .put("id", node.id())
        .put("label", node.label())
        .put("kind", node.kind())
        .put("outcome", node.outcome().label())
        .put("nodes", Json.array(node.nodes().toArray(String[]::new)))
        .put("remarks", Json.array(node.remarks().toArray(String[]::new)))
        .put("line", node.location().line())
        .put("column", node.location().column())
        .build();
  }
}
