// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.json.JsonFields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An endpoint that answers the JSON protocol of AWS as a test says, over HTTP. An operation's last
 * answer is given again and again.
 */
final class AwsStub implements AutoCloseable {

  /** What is answered to a request. */
  interface Reply {
    Answer to(JsonFields request);
  }

  /** A response; status 0 drops the connection. */
  record Answer(int status, String body) {

    static Answer ok(String body) {
      return new Answer(200, body);
    }

    static Answer error(String type, String message) {
      return new Answer(400, "{\"__type\":\"" + type + "\",\"Message\":\"" + message + "\"}");
    }

    static Answer fault() {
      return new Answer(500, "{\"__type\":\"InternalServiceException\",\"Message\":\"oops\"}");
    }

    static Answer drop() {
      return new Answer(0, "");
    }
  }

  private final HttpServer server;
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final GlueClient glue;
  private final CloudWatchLogsClient logs;

  AwsStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(AwsStub::daemon));
    server.createContext("/", this::answer);
    server.start();
    glue = configured(GlueClient.builder()).build();
    logs = configured(CloudWatchLogsClient.builder()).build();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "aws-stub");
    thread.setDaemon(true);
    return thread;
  }

  private <B extends AwsClientBuilder<B, C>, C> B configured(B builder) {
    return builder
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
        // what fails is seen by what is tested, not hidden by the SDK
        .overrideConfiguration(
            configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }

  /** Says what an operation answers next. */
  AwsStub on(String operation, Answer... answers) {
    for (Answer answer : answers) {
      replies.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(request -> answer);
    }
    return this;
  }

  /** Says how an operation answers from its request. */
  AwsStub on(String operation, Function<JsonFields, Answer> reply) {
    replies.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(reply::apply);
    return this;
  }

  /** The operations that were called, in their order. */
  List<String> calls() {
    return calls;
  }

  GlueClient glue() {
    return glue;
  }

  CloudWatchLogsClient logs() {
    return logs;
  }

  AwsClients clients(Settings settings, S3Client s3) {
    return new AwsClients(settings, glue, s3, logs);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String operation =
        exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst("^.*\\.", "");
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(operation);
    Answer answer = reply(operation).to(JsonFields.parse(request, operation));
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Reply reply(String operation) {
    Deque<Reply> all = replies.get(operation);
    if (all == null) {
      return request -> Answer.error("InvalidInputException", "not expected: " + operation);
    }
    synchronized (all) {
      return all.size() > 1 ? all.poll() : all.peek();
    }
  }

  @Override
  public void close() {
    glue.close();
    logs.close();
    server.stop(0);
  }
}
