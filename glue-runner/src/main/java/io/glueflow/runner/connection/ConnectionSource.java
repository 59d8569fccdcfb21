// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.connection;

import io.glueflow.model.run.DatabaseConnection;
import java.util.Map;
import java.util.Optional;

/** Where the connections come from that nodes name. */
@FunctionalInterface
public interface ConnectionSource {

  /** No connections. */
  ConnectionSource NONE = name -> Optional.empty();

  /** The connection of this name, if there is one. */
  Optional<DatabaseConnection> find(String name);

  /** These connections by name. */
  static ConnectionSource of(Map<String, DatabaseConnection> connections) {
    Map<String, DatabaseConnection> known = Map.copyOf(connections);
    return name -> Optional.ofNullable(known.get(name));
  }
}
