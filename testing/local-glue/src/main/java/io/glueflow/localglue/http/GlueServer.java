// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glueflow.localglue.access.Access;
import io.glueflow.localglue.call.Calls;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.localglue.protocol.Operation;
import io.glueflow.localglue.protocol.ServiceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers the calls of Glue, CloudWatch Logs, STS and IAM at one address of this machine. */
public final class GlueServer implements AutoCloseable {

  private static final int INTERNAL_ERROR = 500;
  private static final int BACKLOG = 500;

  static {
    // without it every answer on a kept connection waits 40 ms for the other side's acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // more callers at once than the server keeps connections for would find theirs closed
    System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Access access;
  private final Calls calls;

  private GlueServer(HttpServer server, Access access, Calls calls) {
    this.server = server;
    this.access = access;
    this.calls = calls;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "local-glue");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Takes a port, or any free one for 0, without answering yet. */
  public static GlueServer bind(int port, Access access, Calls calls) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new GlueServer(HttpServer.create(address, BACKLOG), access, calls);
  }

  /**
   * Begins to answer with what is done for each operation, by names such as {@code glue:GetJob}.
   */
  public void serve(Map<String, Operation> operations) {
    server.createContext("/", exchange -> handle(exchange, operations));
    server.setExecutor(threads);
    server.start();
  }

  /** Where it is. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange, Map<String, Operation> operations) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      Protocol protocol =
          target == null
              ? new QueryProtocol(access, body)
              : new JsonProtocol(operations, target, body);
      Optional<Reply> reply = reply(protocol);
      if (reply.isPresent()) {
        send(exchange, reply.get());
      }
    } catch (InterruptedException e) {
      // the server is closing
      Thread.currentThread().interrupt();
    }
  }

  /** The answer; none when the connection is to break. */
  private Optional<Reply> reply(Protocol protocol) throws InterruptedException {
    Optional<FaultRule> fault = calls.begin(protocol.call());
    if (fault.isEmpty()) {
      return Optional.of(act(protocol));
    }
    FaultKind kind = fault.get().kind();
    if (kind == FaultKind.DROP_REQUEST) {
      return Optional.empty();
    }
    ServiceException error = FaultErrors.of(kind, protocol.call().operation());
    if (!kind.acts()) {
      return Optional.of(protocol.error(error));
    }
    if (kind == FaultKind.DELAY_REQUEST) {
      Thread.sleep(fault.get().delay().toMillis());
    }
    Reply reply = act(protocol);
    if (kind == FaultKind.DELAY_RESPONSE) {
      Thread.sleep(fault.get().delay().toMillis());
    }
    return switch (kind) {
      case DROP_RESPONSE -> Optional.empty();
      case INTERNAL_ERROR_AFTER_ACTING -> Optional.of(protocol.error(error));
      default -> Optional.of(reply);
    };
  }

  private Reply act(Protocol protocol) {
    try {
      Reply reply = protocol.act();
      calls.acted(protocol.call());
      return reply;
    } catch (ServiceException e) {
      return protocol.error(e);
    } catch (RuntimeException e) {
      return protocol.error(
          new ServiceException("InternalServiceException", INTERNAL_ERROR, e.toString()));
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.getResponseHeaders().set("x-amzn-RequestId", "local");
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
