// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.Map;

/** Notes that stand between the nodes. */
final class FireNotes {

  private FireNotes() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.doc.NodeStickyNote", FireNotes::note,
        "fire.nodes.doc.NodeDocLarge", FireNotes::note);
  }

  private static void note(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    String text = HtmlText.of(fields.text("comment").text());
    fields.ignore("bgColor", "width", "height", "pushedToBack", "textColor", "fontSize");
    mapping.noted(text.isEmpty() ? node.description() : text);
  }
}
