// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import io.glueflow.runner.connection.ConnectionSource;

/** The databases that connections lead to. */
public final class Databases {

  private final ConnectionSource connections;

  public Databases(ConnectionSource connections) {
    this.connections = connections;
  }

  /**
   * The database behind a connection.
   *
   * @throws IllegalArgumentException when there is no connection of this name
   */
  public Database of(String connection) {
    return connections
        .find(connection)
        .map(found -> new Database(connection, found))
        .orElseThrow(
            () -> new IllegalArgumentException("there is no connection '" + connection + "'"));
  }
}
