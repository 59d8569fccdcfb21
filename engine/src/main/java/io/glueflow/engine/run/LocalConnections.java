// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.node.Properties;
import io.glueflow.model.run.DatabaseConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The connections that runs on this machine have, and the drivers they need.
 *
 * @param connections the connections by name
 * @param jars the jars of drivers that are there
 */
public record LocalConnections(Map<String, DatabaseConnection> connections, List<Path> jars) {

  /** No connections. */
  public static final LocalConnections NONE = new LocalConnections(Map.of(), List.of());

  public LocalConnections {
    connections = Collections.unmodifiableMap(new LinkedHashMap<>(connections));
    jars = List.copyOf(jars);
  }

  /** What settings say. */
  public static LocalConnections of(Settings settings) {
    Map<String, DatabaseConnection> connections = new LinkedHashMap<>();
    List<Path> jars = new ArrayList<>();
    settings
        .find(ProjectKeys.LOCAL_CONNECTIONS)
        .orElse(Map.of())
        .forEach(
            (name, connection) -> {
              connections.put(name, connection(connection));
              for (String jar : connection.find(ProjectKeys.CONNECTION_JARS).orElse(List.of())) {
                Path file = settings.file(ProjectKeys.LOCAL_CONNECTIONS, name, jar);
                if (Files.isRegularFile(file) && !jars.contains(file.toAbsolutePath())) {
                  jars.add(file.toAbsolutePath());
                }
              }
            });
    return new LocalConnections(connections, jars);
  }

  private static DatabaseConnection connection(Properties properties) {
    return new DatabaseConnection(
        properties.get(ProjectKeys.CONNECTION_URL),
        properties.find(ProjectKeys.CONNECTION_USER).orElse(""),
        properties.find(ProjectKeys.CONNECTION_PASSWORD).orElse(""),
        properties.find(ProjectKeys.CONNECTION_DRIVER).orElse(""));
  }
}
