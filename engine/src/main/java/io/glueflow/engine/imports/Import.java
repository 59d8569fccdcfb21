// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.json.JsonObject;
import java.util.List;

/**
 * What became of an exported document.
 *
 * @param format what the document is, as people say it, such as {@code Fire workflow}
 * @param document the native document; its values know their places in the export
 * @param nodes what became of each node of the export, in its order
 */
public record Import(String format, JsonObject document, List<ImportedNode> nodes) {

  public Import {
    nodes = List.copyOf(nodes);
  }
}
