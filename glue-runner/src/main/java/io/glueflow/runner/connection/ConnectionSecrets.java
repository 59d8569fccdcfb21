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

  private Optional<String> part(String name) {
    int slash = name.lastIndexOf('/');
    return slash <= 0
        ? Optional.empty()
        : connections
            .find(name.substring(0, slash))
            .flatMap(connection -> connection.part(name.substring(slash + 1)));
  }
}
