// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.connection;

import io.glueflow.runner.secret.SecretSource;
import java.util.Optional;

/**
 * Secrets that, when nobody else knows them, are parts of connections: {@code shop/password} is the
 * password of the connection {@code shop}.
 */
public final class ConnectionSecrets implements SecretSource {

  private final SecretSource secrets;
  private final ConnectionSource connections;

  public ConnectionSecrets(SecretSource secrets, ConnectionSource connections) {
    this.secrets = secrets;
    this.connections = connections;
  }

  @Override
  public Optional<String> find(String name) {
    return secrets.find(name).or(() -> part(name));
  }

  @Override
  public String absence(String name) {
    int slash = name.lastIndexOf('/');
    String elsewhere = secrets.absence(name);
    if (slash <= 0) {
      return elsewhere.isEmpty()
          ? "'" + name + "' names no part of a connection, such as 'shop/password'"
          : elsewhere;
    }
    String connection =
        "there is no connection '%s' with a %s"
            .formatted(name.substring(0, slash), name.substring(slash + 1));
    return elsewhere.isEmpty() ? connection : elsewhere + ", and " + connection;
  }

  private Optional<String> part(String name) {
    int slash = name.lastIndexOf('/');
    return slash <= 0
        ? Optional.empty()
        : connections
            .find(name.substring(0, slash))
            .flatMap(connection -> connection.part(name.substring(slash + 1)));
  }
}
