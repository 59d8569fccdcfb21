// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonString;
import java.util.Map;

/** Options of data sources. */
final class GlueOptions {

  private GlueOptions() {}

  /** Puts options into a node that has none yet. */
  static void put(NodeDraft draft, Map<String, JsonString> options) {
    if (!options.isEmpty()) {
      ObjectDraft object = draft.object();
      options.forEach(object::put);
      draft.put("options", object.build());
    }
  }
}
