// SPDX-License-Identifier: Apache-2.0
package io.glueflow.gluelibrary;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An HTTP service that answers as Glue does: what it was given, or that there is no such thing. */
final class StandInService implements AutoCloseable {

  private static final String ENDPOINT = "AWS_ENDPOINT_URL_GLUE";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  StandInService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    System.setProperty(ENDPOINT, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Answers an operation that asks for something of this name. */
  void put(String operation, String name, String answer) {
    answers.put(operation + " " + name, answer);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String answer =
        answers.entrySet().stream()
            .filter(entry -> isAbout(entry.getKey(), operation, request))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    byte[] body =
        (answer.isEmpty()
                ? "{\"__type\": \"EntityNotFoundException\", \"Message\": \"not found\"}"
                : answer)
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.isEmpty() ? 400 : 200, body.length);
    try (OutputStream output = exchange.getResponseBody()) {
      output.write(body);
    }
  }

  private static boolean isAbout(String key, String operation, String request) {
    String[] parts = key.split(" ", 2);
    return operation.equals("AWSGlue." + parts[0]) && request.contains('"' + parts[1] + '"');
  }

  @Override
  public void close() {
    server.stop(0);
    System.clearProperty(ENDPOINT);
  }
}
