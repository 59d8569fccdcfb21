// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;

/** An HTTP endpoint that gives prepared answers, one after the other and the last ever again. */
final class StubGlue implements AutoCloseable {

  /** An answer; a status of 0 breaks the connection instead. */
  record Answer(int status, String body) {

    static Answer ok(String body) {
      return new Answer(200, body);
    }

    static Answer error(int status, String code) {
      return new Answer(
          status, "{\"__type\":\"" + code + "\",\"Message\":\"" + code + " happened\"}");
    }

    static Answer broken() {
      return new Answer(0, "");
    }
  }

  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  StubGlue() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** What an operation answers from now on. */
  void answers(String operation, Answer... prepared) {
    answers.put(operation, new ArrayDeque<>(List.of(prepared)));
  }

  /** The operations called so far. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** Forgets the calls so far. */
  void forget() {
    calls.clear();
  }

  GlueClient client() {
    return client(Region.US_EAST_1);
  }

  GlueClient client(Region region) {
    return GlueClient.builder()
        .endpointOverride(URI.create("http://localhost:" + server.getAddress().getPort()))
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
        .build();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String operation = target.substring(target.indexOf('.') + 1);
    exchange.getRequestBody().readAllBytes();
    calls.add(operation);
    Deque<Answer> prepared = answers.get(operation);
    Answer answer = prepared.size() > 1 ? prepared.poll() : prepared.peek();
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
