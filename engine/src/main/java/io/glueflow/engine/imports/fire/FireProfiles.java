// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import java.util.List;
import java.util.Map;

/** Nodes that describe columns. */
final class FireProfiles {

  private FireProfiles() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.ml.NodeSummary", FireProfiles::summary,
        "fire.nodes.etl.NodeNullValuesInColumn", FireProfiles::nulls);
  }

  private static void summary(FireNode node, FireMapping mapping) {
    NodeDraft facts = profile(mapping, node, node.fields().filled("colNames"));
    FireText path = node.fields().text("path");
    node.fields().ignore("title");
    if (!path.isEmpty()) {
      mapping
          .addFor("saved", "write-csv")
          .input(facts.rows())
          .put("path", path.json())
          .put("mode", "overwrite");
    }
    mapping.output(facts.rows());
    mapping.passThrough();
    mapping.adapted(
        node.location(), "there is a row for each column, with other facts than in Fire");
  }

  private static void nulls(FireNode node, FireMapping mapping) {
    NodeDraft facts = profile(mapping, node, node.fields().filled("inputCols"));
    mapping.passThrough();
    mapping.output(facts.rows());
    mapping.adapted(
        node.location(), "the columns 'nulls' and 'rows' tell how many values are missing");
  }

  private static NodeDraft profile(FireMapping mapping, FireNode node, List<FireText> columns) {
    NodeDraft facts = mapping.add("profile").input(mapping.input());
    if (!columns.isEmpty()) {
      facts.put("columns", FireItems.texts(node.location(), columns));
    }
    mapping.addFor("shown", "print").input(facts.rows());
    return facts;
  }
}
