// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.Map;
import java.util.Optional;

/** The dataset definitions that a workflow can name. */
final class FireDatasets {

  private final Map<String, FireDataset> byId;

  FireDatasets(Map<String, FireDataset> byId) {
    this.byId = Map.copyOf(byId);
  }

  /** The dataset of an id. */
  Optional<FireDataset> find(String uuid) {
    return Optional.ofNullable(byId.get(uuid));
  }
}
