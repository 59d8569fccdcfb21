// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.catalog;

import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.Operation;
import io.glueflow.localglue.protocol.Pages;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.localglue.protocol.Tags;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The connections of the account. Thread-safe. */
public final class Connections {

  private static final String URL = "JDBC_CONNECTION_URL";
  private static final Pattern HOST = Pattern.compile("jdbc:[^/]+//([^:/;?]+):(\\d{1,5}).*");
  private static final int PATIENCE_MILLIS = 3000;
  private static final int PAGE = 1000;

  private final Map<String, JsonObject> connections = new TreeMap<>();
  private final Tags tags;
  private final Clock clock;

  public Connections(Tags tags, Clock clock) {
    this.tags = tags;
    this.clock = clock;
  }

  public Map<String, Operation> operations() {
    return Map.of(
        "CreateConnection", this::create,
        "GetConnection", this::one,
        "GetConnections", this::all,
        "UpdateConnection", this::update,
        "DeleteConnection", this::delete,
        "TestConnection", this::test);
  }

  private synchronized JsonObject create(Request request) {
    Request input = request.object("ConnectionInput");
    String name = input.name("Name");
    check(input);
    if (connections.containsKey(name)) {
      throw ServiceException.alreadyExists("Connection already exists: " + name);
    }
    tags.put(Tags.arn("connection", name), request.texts("Tags"));
    connections.put(name, stored(input, new Members().put("CreationTime", clock.instant())));
    return Json.object().put("CreateConnectionStatus", "READY").build();
  }

  private synchronized JsonObject one(Request request) {
    JsonObject connection = existing(request.name("Name"));
    return Json.object().put("Connection", shown(connection, request.flag("HidePassword"))).build();
  }

  private synchronized JsonObject all(Request request) {
    Optional<String> type = request.objectOrEmpty("Filter").findText("ConnectionType");
    List<JsonObject> found =
        connections.values().stream()
            .filter(
                connection ->
                    type.isEmpty()
                        || type.equals(new Request(connection).findText("ConnectionType")))
            .map(connection -> shown(connection, request.flag("HidePassword")))
            .toList();
    return Pages.page(request, "ConnectionList", found, PAGE);
  }

  private synchronized JsonObject update(Request request) {
    String name = request.name("Name");
    JsonObject before = existing(name);
    Request input = request.object("ConnectionInput");
    check(input);
    connections.put(name, stored(input, new Members().take(before, "CreationTime")));
    return Json.object().build();
  }

  private synchronized JsonObject delete(Request request) {
    String name = request.name("ConnectionName");
    existing(name);
    connections.remove(name);
    tags.forget(Tags.arn("connection", name));
    return Json.object().build();
  }

  /** Without any credentials: whether something listens where the connection leads to. */
  private JsonObject test(Request request) {
    JsonObject connection;
    synchronized (this) {
      connection = existing(request.name("ConnectionName"));
    }
    String url = new Request(connection).texts("ConnectionProperties").getOrDefault(URL, "");
    Matcher host = HOST.matcher(url);
    if (host.matches()) {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(host.group(1), Integer.parseInt(host.group(2))), PATIENCE_MILLIS);
      } catch (IOException e) {
        throw ServiceException.invalidInput(
            "Connection test failed: nothing answers at " + host.group(1) + ":" + host.group(2));
      }
    }
    return Json.object().build();
  }

  private JsonObject stored(Request input, Members times) {
    return new Members(input.members())
        .putAll(times.build())
        .put("LastUpdatedTime", clock.instant())
        .put("Status", "READY")
        .build();
  }

  private static JsonObject shown(JsonObject connection, boolean hidePassword) {
    Map<String, String> properties =
        new LinkedHashMap<>(new Request(connection).texts("ConnectionProperties"));
    if (hidePassword) {
      properties.remove("PASSWORD");
    }
    return new Members(connection).put("ConnectionProperties", properties).build();
  }

  private static void check(Request input) {
    input.text("ConnectionType");
    if (input.find("ConnectionProperties").isEmpty()) {
      throw Request.missing("connectionProperties");
    }
    Map<String, String> properties = input.texts("ConnectionProperties");
    if ("JDBC".equals(input.text("ConnectionType")) && !properties.containsKey(URL)) {
      throw ServiceException.invalidInput("A JDBC connection needs the property " + URL + ".");
    }
  }

  private JsonObject existing(String name) {
    return Optional.ofNullable(connections.get(name))
        .orElseThrow(() -> ServiceException.notFound("Connection : " + name + " not found."));
  }
}
