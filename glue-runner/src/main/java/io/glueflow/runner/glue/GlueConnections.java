// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.runner.connection.ConnectionSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The connections of the Data Catalog; each is asked for once. */
final class GlueConnections implements ConnectionSource {

  private final GlueBridge bridge;
  private final Consumer<String> log;
  private final Map<String, Optional<DatabaseConnection>> connections = new HashMap<>();

  /**
   * Makes the source.
   *
   * @param log is told why a connection cannot be read
   */
  GlueConnections(GlueBridge bridge, Consumer<String> log) {
    this.bridge = bridge;
    this.log = log;
  }

  @Override
  public synchronized Optional<DatabaseConnection> find(String name) {
    return connections.computeIfAbsent(name, this::read);
  }

  private Optional<DatabaseConnection> read(String name) {
    try {
      Map<String, String> found = bridge.connection(name);
      return Optional.of(
          new DatabaseConnection(
              // 'url' alone lacks the database
              found.getOrDefault("fullUrl", found.getOrDefault("url", "")),
              found.getOrDefault("user", ""),
              found.getOrDefault("password", ""),
              ""));
    } catch (RuntimeException e) {
      // Glue's library throws many types; all mean that nothing can be had from it
      log.accept("connection '" + name + "' cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}
