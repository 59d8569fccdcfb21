// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Uploads what is missing. An object is only ever made, never overwritten: its name is the hash of
 * its content, and each request asks S3 to refuse it when there is an object of that name.
 */
final class AssetUploads {

  private static final int AT_ONCE = 4;
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;
  private static final int INTERNAL_ERROR = 500;

  private final S3Client s3;
  private final AssetUpload single;
  private final MultipartUpload multipart;
  private final long multipartFrom;
  private final Consumer<SubmitEvent> listener;

  /**
   * Uploads by a client.
   *
   * @param encryption how objects are encrypted
   * @param multipartFrom the size from which an asset is uploaded in parts
   */
  AssetUploads(
      S3Client s3, Encryption encryption, long multipartFrom, Consumer<SubmitEvent> listener) {
    this.s3 = s3;
    this.single = new AssetUpload(s3, encryption);
    this.multipart = new MultipartUpload(s3, encryption, multipartFrom / 2, listener);
    this.multipartFrom = multipartFrom;
    this.listener = listener;
  }

  /**
   * Sees to it that all assets are there.
   *
   * @return whether one was not
   * @throws DiagnosticException when one cannot be
   */
  boolean upload(List<Asset> assets) throws InterruptedException {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.min(AT_ONCE, Math.max(1, assets.size())),
            task -> {
              Thread thread = new Thread(task, "glueflow-upload-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (Asset asset : assets) {
        tasks.add(() -> provide(asset));
      }
      boolean uploaded = false;
      for (Future<Boolean> done : pool.invokeAll(tasks)) {
        uploaded |= done.get();
      }
      return uploaded;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("Cannot upload: " + e.getCause(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Whether an asset is there already. */
  boolean isThere(Asset asset) {
    return found(asset).isPresent();
  }

  /** Uploads an asset unless it is there; returns whether it was not. */
  private boolean provide(Asset asset) {
    if (isThere(asset)) {
      listener.accept(new SubmitEvent.AssetFound(asset));
      return false;
    }
    listener.accept(new SubmitEvent.AssetUploading(asset, 0));
    boolean large = asset.size() >= multipartFrom;
    try {
      AwsProblems.answered(
          () -> {
            if (large) {
              multipart.upload(asset);
            } else {
              single.upload(asset);
            }
            return asset;
          });
    } catch (S3Exception e) {
      if (!canBeThere(e) || !turnsOutToBeThere(asset)) {
        throw failure(e, asset, large);
      }
    } catch (SdkException e) {
      throw failure(e, asset, large);
    } catch (UncheckedIOException e) {
      throw new DiagnosticException(
          List.of(
              Diagnostic.of(
                      DiagnosticCode.ASSET_NOT_FOUND,
                      Location.ofFile(asset.label()),
                      "cannot be uploaded as it was: " + e.getCause().getMessage())
                  .withHint("repeat the command when nothing else changes the file")));
    }
    listener.accept(new SubmitEvent.AssetUploaded(asset));
    return true;
  }

  private boolean turnsOutToBeThere(Asset asset) {
    try {
      return isThere(asset);
    } catch (SdkException e) {
      // what went wrong first is told
      return false;
    }
  }

  /**
   * Whether the asset can be there all the same: somebody was faster, or an attempt of the SDK
   * whose answer got lost.
   */
  private static boolean canBeThere(S3Exception e) {
    return e.statusCode() == PRECONDITION_FAILED
        || e.statusCode() == CONFLICT
        || e.statusCode() >= INTERNAL_ERROR
        || AwsProblems.codeOf(e).equals("NoSuchUpload");
  }

  private static DiagnosticException failure(SdkException e, Asset asset, boolean large) {
    String operation = large ? "CompleteMultipartUpload" : "PutObject";
    return new DiagnosticException(
        List.of(AwsProblems.of(e, AwsCall.s3(operation, asset.target()))));
  }

  private Optional<StoredAsset> found(Asset asset) {
    Optional<StoredAsset> stored = StoredAsset.find(s3, asset.target());
    stored.ifPresent(object -> object.mustHold(asset));
    return stored;
  }
}
