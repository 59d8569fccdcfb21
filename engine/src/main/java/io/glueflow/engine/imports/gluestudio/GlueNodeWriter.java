// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.json.Json;
import java.util.Optional;

/** Writes nodes of one native type as nodes of a visual job. */
@FunctionalInterface
interface GlueNodeWriter {

  /**
   * A node of a visual job in the making.
   *
   * @param kind what it is
   * @param settings its settings
   */
  record Written(String kind, Json.ObjectBuilder settings) {}

  /**
   * Writes a node as well as it can; whether that means the same is found out afterwards.
   *
   * @return empty when there is no counterpart for certain
   */
  Optional<Written> write(NativeNode node);
}
