// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.s3;

import io.glueflow.localglue.call.Calls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** S3Proxy in this process, behind a front that knows its calls. */
public final class S3Server implements AutoCloseable {

  private final S3Proxy proxy;
  private final BlobStore store;
  private final S3Front front;

  private S3Server(S3Proxy proxy, BlobStore store, S3Front front) {
    this.proxy = proxy;
    this.store = store;
    this.front = front;
  }

  /** Begins to answer at a port, or any free one for 0, with these buckets, all in memory. */
  public static S3Server inMemory(int port, List<String> buckets, Calls calls) throws IOException {
    return start(port, new TransientNio2BlobStore(), buckets, calls);
  }

  /** Begins to answer at a port, or any free one for 0, with these buckets, kept in a folder. */
  public static S3Server inFolder(Path folder, int port, List<String> buckets, Calls calls)
      throws IOException {
    Path absolute = Files.createDirectories(folder).toAbsolutePath();
    return start(port, new FilesystemNio2BlobStore(absolute.toString()), buckets, calls);
  }

  private static S3Server start(int port, BlobStore store, List<String> buckets, Calls calls)
      throws IOException {
    buckets.stream()
        .filter(bucket -> !store.containerExists(bucket))
        .forEach(store::createContainer);
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.NONE, "", "")
            .ignoreUnknownHeaders(true)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IOException("Cannot start S3Proxy", e);
    }
    return new S3Server(proxy, store, S3Front.start(port, proxy.getPort(), calls));
  }

  /** Where it is. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  @Override
  public void close() throws IOException {
    front.close();
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IOException("Cannot stop S3Proxy", e);
    }
    store.close();
  }
}
