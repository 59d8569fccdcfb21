// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import io.glueflow.localglue.call.Calls;
import io.glueflow.localglue.s3.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * An S3 on this machine, in memory or in a folder. It takes any credentials, and addresses buckets
 * by path.
 */
public final class LocalS3 implements AutoCloseable {

  private final S3Server server;
  private final Calls calls;

  private LocalS3(S3Server server, Calls calls) {
    this.server = server;
    this.calls = calls;
  }

  /** Starts one in memory, at any free port, with these buckets. */
  public static LocalS3 start(String... buckets) throws IOException {
    return start(0, new Calls(), buckets);
  }

  /** Starts one in memory, with these buckets. */
  public static LocalS3 start(int port, Calls calls, String... buckets) throws IOException {
    return new LocalS3(S3Server.inMemory(port, List.of(buckets), calls), calls);
  }

  /** Starts one that keeps its objects in a folder, with these buckets and those in the folder. */
  public static LocalS3 start(int port, Calls calls, Path folder, String... buckets)
      throws IOException {
    return new LocalS3(S3Server.inFolder(folder, port, List.of(buckets), calls), calls);
  }

  /** Where it is, for {@code AWS_ENDPOINT_URL_S3}. */
  public URI endpoint() {
    return server.endpoint();
  }

  /** The calls it has got, and the faults it is to show. */
  public Calls calls() {
    return calls;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
