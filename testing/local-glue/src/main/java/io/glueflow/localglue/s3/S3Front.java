// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.s3;

import io.glueflow.localglue.call.Call;
import io.glueflow.localglue.call.Calls;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before the S3 server and passes its calls on as they are, byte by byte: so that calls are
 * known and can go wrong.
 */
final class S3Front implements AutoCloseable {

  private static final int BACKLOG = 500;

  private final ServerSocket listener;
  private final int backend;
  private final Calls calls;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "local-s3");
            thread.setDaemon(true);
            return thread;
          });

  private S3Front(ServerSocket listener, int backend, Calls calls) {
    this.listener = listener;
    this.backend = backend;
    this.calls = calls;
  }

  /** Begins to listen at a port, or at any free one for 0. */
  static S3Front start(int port, int backend, Calls calls) throws IOException {
    ServerSocket listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    S3Front front = new S3Front(listener, backend, calls);
    front.threads.execute(front::accept);
    return front;
  }

  int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // closed, or a client that has gone already
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      HttpHead head = HttpHead.read(in);
      Call call = S3Calls.of(head);
      Optional<FaultRule> fault = calls.begin(call);
      if (fault.isEmpty()) {
        forward(client, in, head, call);
      } else {
        fail(client, in, head, call, fault.get());
      }
    } catch (IOException e) {
      // one side has gone: there is nobody to tell
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forward(Socket client, InputStream in, HttpHead head, Call call) throws IOException {
    try (Exchange exchange = new Exchange(client, in, head)) {
      exchange.answerHead();
      calls.acted(call);
      exchange.passOn();
    }
  }

  private void fail(Socket client, InputStream in, HttpHead head, Call call, FaultRule fault)
      throws IOException, InterruptedException {
    FaultKind kind = fault.kind();
    if (kind == FaultKind.DELAY_REQUEST) {
      Thread.sleep(fault.delay().toMillis());
      forward(client, in, head, call);
      return;
    }
    if (kind.acts()) {
      try (Exchange exchange = new Exchange(client, in, head)) {
        exchange.answerHead();
        exchange.readOn();
        calls.acted(call);
        if (kind == FaultKind.DELAY_RESPONSE) {
          Thread.sleep(fault.delay().toMillis());
          exchange.passOn();
          return;
        }
      }
    }
    if (kind == FaultKind.DROP_REQUEST || kind == FaultKind.DROP_RESPONSE) {
      // a reset, as when a machine on the way dies, not an orderly end
      client.setSoLinger(true, 0);
      return;
    }
    if (!kind.acts()) {
      skipBody(in, head);
    }
    client.getOutputStream().write(S3Fault.of(kind).response(head.word(0).equals("HEAD")));
  }

  /** A client that is still sending would not see an answer. */
  private static void skipBody(InputStream in, HttpHead head) throws IOException {
    if (head.header("Expect").isEmpty()) {
      in.skipNBytes(head.header("Content-Length").map(Long::parseLong).orElse(0L));
    }
  }

  /** A request that is passed on to the server, and the server's answer. */
  private final class Exchange implements AutoCloseable {

    private final Socket client;
    private final Socket server;
    private final InputStream fromServer;
    private HttpHead answer;
    private byte[] body = {};

    Exchange(Socket client, InputStream fromClient, HttpHead head) throws IOException {
      this.client = client;
      this.server = new Socket(InetAddress.getLoopbackAddress(), backend);
      this.fromServer = new BufferedInputStream(server.getInputStream());
      server.setTcpNoDelay(true);
      OutputStream toServer = server.getOutputStream();
      toServer.write(head.closing());
      threads.execute(() -> pump(fromClient, toServer));
    }

    private void pump(InputStream from, OutputStream to) {
      try {
        from.transferTo(to);
      } catch (IOException e) {
        // either side ends it when the answer is there
      }
    }

    /** Waits for the answer; a client that asks whether to go on is told so before. */
    void answerHead() throws IOException {
      answer = HttpHead.read(fromServer);
      while (answer.word(1).equals("100")) {
        client.getOutputStream().write(answer.bytes());
        answer = HttpHead.read(fromServer);
      }
    }

    /** Reads the whole answer before any of it is passed on. */
    void readOn() throws IOException {
      body = fromServer.readAllBytes();
    }

    void passOn() throws IOException {
      OutputStream toClient = client.getOutputStream();
      toClient.write(answer.bytes());
      toClient.write(body);
      fromServer.transferTo(toClient);
      toClient.flush();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
