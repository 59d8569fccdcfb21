// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

/** Small exports of other tools. */
final class Exports {

  /** A workflow of Fire with a note, and with a node on line 4 that has no counterpart. */
  static final String FIRE =
      """
      {"name": "churn", "nodes": [
        {"id": "1", "name": "why", "nodeClass": "fire.nodes.doc.NodeStickyNote",
         "fields": [{"name": "comment", "value": "because"}]},
        {"id": "2", "name": "groups", "nodeClass": "fire.nodes.ml.NodeKMeans", "fields": []}
      ], "edges": []}
      """;

  /** A dataset of Fire. */
  static final String DATASET = "{\"uuid\": \"u-1\", \"name\": \"d\", \"datasetType\": \"CSV\"}";

  private Exports() {}
}
