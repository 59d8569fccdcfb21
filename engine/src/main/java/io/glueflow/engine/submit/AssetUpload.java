// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Uploads an asset in one request, with its checksum, and only when nothing is there. */
final class AssetUpload {

  /** What makes S3 refuse a request for an object that is there. */
  static final String NOTHING_THERE = "*";

  private final S3Client s3;
  private final Encryption encryption;

  AssetUpload(S3Client s3, Encryption encryption) {
    this.s3 = s3;
    this.encryption = encryption;
  }

  void upload(Asset asset) {
    s3.putObject(request(asset, encryption), body(asset.content()));
  }

  private static PutObjectRequest request(Asset asset, Encryption encryption) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(asset.target().bucket())
            .key(asset.target().key())
            .ifNoneMatch(NOTHING_THERE)
            .checksumSHA256(asset.hash().base64())
            .metadata(Map.of(StoredAsset.HASH_KEY, asset.sha256()));
    encryption.applyTo(request);
    return request.build();
  }

  private static RequestBody body(AssetContent content) {
    if (content instanceof AssetContent.Text text) {
      return RequestBody.fromString(text.text());
    }
    return RequestBody.fromFile(((AssetContent.LocalFile) content).path());
  }
}
