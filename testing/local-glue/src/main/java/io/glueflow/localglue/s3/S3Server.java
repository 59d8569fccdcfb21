// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.s3;

import io.glueflow.localglue.call.Calls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  /**
   * Begins to answer.
   *
   * @param port the port; 0 for any free one
   * @param folder where objects are kept; in memory when there is none
   * @param buckets the buckets that are there from the beginning
   */
  public static S3Server start(int port, Optional<Path> folder, List<String> buckets, Calls calls)
      throws IOException {
    BlobStore store = store(folder);
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

  private static BlobStore store(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return new TransientNio2BlobStore();
    }
    Path absolute = Files.createDirectories(folder.get()).toAbsolutePath();
    return new FilesystemNio2BlobStore(absolute.toString());
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
