// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The connections of this machine as the command hands them to the runner: in the environment of
 * its process, so that passwords stand in no file and no argument.
 */
public final class ConnectionsCodec {

  /** The environment variable. */
  public static final String VARIABLE = "GLUEFLOW_RUN_CONNECTIONS";

  private ConnectionsCodec() {}

  /** Writes connections, by name, as the value of the variable. */
  public static String write(Map<String, DatabaseConnection> connections) {
    Json.ObjectBuilder all = Json.object();
    connections.forEach(
        (name, connection) ->
            all.put(
                name,
                Json.object()
                    .put("url", connection.url())
                    .put("user", connection.user())
                    .put("password", connection.password())
                    .put("driver", connection.driver())
                    .build()));
    return JsonWriter.pretty(all.build());
  }

  /**
   * Reads the value of the variable.
   *
   * @throws IllegalArgumentException when it is not what {@link #write} writes
   */
  public static Map<String, DatabaseConnection> read(String text) {
    Map<String, DatabaseConnection> connections = new LinkedHashMap<>();
    JsonObject all =
        JsonFields.cast(
            JsonReader.read(new SourceText(VARIABLE, text)).orThrow(), JsonObject.class);
    for (JsonObject.Member member : all.members()) {
      JsonFields fields = JsonFields.of(member.value());
      connections.put(
          member.name(),
          new DatabaseConnection(
              fields.text("url"),
              fields.text("user"),
              fields.text("password"),
              fields.text("driver")));
    }
    return connections;
  }
}
