// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Uploads a large asset in parts; when that fails, none of them is left behind. */
final class MultipartUpload {

  private static final int SMALLEST_PART = 5 << 20;

  private final S3Client s3;
  private final Encryption encryption;
  private final int partSize;
  private final Consumer<SubmitEvent> listener;

  MultipartUpload(
      S3Client s3, Encryption encryption, long partSize, Consumer<SubmitEvent> listener) {
    this.s3 = s3;
    this.encryption = encryption;
    this.partSize = partSize(partSize);
    this.listener = listener;
  }

  /** The size of parts that S3 takes, as near as can be to one. */
  static int partSize(long wanted) {
    return (int) Math.max(SMALLEST_PART, Math.min(wanted, 1 << 26));
  }

  void upload(Asset asset) {
    String id = s3.createMultipartUpload(creation(asset)).uploadId();
    try {
      complete(asset, id, parts(asset, id));
    } catch (RuntimeException e) {
      // also what a listener throws
      abort(asset, id);
      throw e;
    }
  }

  private CreateMultipartUploadRequest creation(Asset asset) {
    CreateMultipartUploadRequest.Builder request =
        CreateMultipartUploadRequest.builder()
            .bucket(asset.target().bucket())
            .key(asset.target().key())
            .checksumAlgorithm(ChecksumAlgorithm.SHA256)
            .metadata(Map.of(StoredAsset.HASH_KEY, asset.sha256()));
    encryption.applyTo(request);
    return request.build();
  }

  /** Sends the parts; their hashes say nothing about the whole, whose hash is in its name. */
  private List<CompletedPart> parts(Asset asset, String id) {
    List<CompletedPart> parts = new ArrayList<>();
    MessageDigest whole = Sha256.digest();
    long sent = 0;
    try (InputStream in = new DigestInputStream(open(asset.content()), whole)) {
      for (byte[] bytes = in.readNBytes(partSize);
          bytes.length > 0;
          bytes = in.readNBytes(partSize)) {
        parts.add(part(asset, id, parts.size() + 1, bytes));
        sent += bytes.length;
        listener.accept(new SubmitEvent.AssetUploading(asset, sent));
      }
      if (!Sha256.of(whole).equals(asset.hash())) {
        throw new IOException("it has changed meanwhile");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private CompletedPart part(Asset asset, String id, int number, byte[] bytes) {
    String checksum = Sha256.of(bytes).base64();
    UploadPartResponse answer =
        s3.uploadPart(
            request ->
                request
                    .bucket(asset.target().bucket())
                    .key(asset.target().key())
                    .uploadId(id)
                    .partNumber(number)
                    .checksumSHA256(checksum),
            RequestBody.fromBytes(bytes));
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(answer.eTag())
        .checksumSHA256(checksum)
        .build();
  }

  private void complete(Asset asset, String id, List<CompletedPart> parts) {
    s3.completeMultipartUpload(
        request ->
            request
                .bucket(asset.target().bucket())
                .key(asset.target().key())
                .uploadId(id)
                .ifNoneMatch(AssetUpload.NOTHING_THERE)
                .multipartUpload(upload -> upload.parts(parts)));
  }

  private void abort(Asset asset, String id) {
    try {
      s3.abortMultipartUpload(
          request ->
              request.bucket(asset.target().bucket()).key(asset.target().key()).uploadId(id));
    } catch (SdkException e) {
      // what went wrong first is told; a rule of the bucket's life cycle removes the parts
    }
  }

  private static InputStream open(AssetContent content) throws IOException {
    if (content instanceof AssetContent.Text text) {
      return new ByteArrayInputStream(text.text().getBytes(StandardCharsets.UTF_8));
    }
    return Files.newInputStream(((AssetContent.LocalFile) content).path());
  }
}
