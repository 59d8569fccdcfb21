// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.Settings;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * How objects are encrypted.
 *
 * @param kmsKey the KMS key; empty for the bucket's own encryption
 * @param bucketKey whether a bucket key spares calls to KMS
 */
record Encryption(String kmsKey, boolean bucketKey) {

  static Encryption of(Settings settings) {
    return new Encryption(
        settings.find(AssetKeys.KMS_KEY).orElse(""), settings.get(AssetKeys.BUCKET_KEY));
  }

  boolean isGiven() {
    return !kmsKey.isEmpty();
  }

  void applyTo(PutObjectRequest.Builder request) {
    if (isGiven()) {
      request
          .serverSideEncryption(ServerSideEncryption.AWS_KMS)
          .ssekmsKeyId(kmsKey)
          .bucketKeyEnabled(bucketKey);
    }
  }

  void applyTo(CreateMultipartUploadRequest.Builder request) {
    if (isGiven()) {
      request
          .serverSideEncryption(ServerSideEncryption.AWS_KMS)
          .ssekmsKeyId(kmsKey)
          .bucketKeyEnabled(bucketKey);
    }
  }

  /** As a request's fields, for people to read. */
  Map<String, String> described() {
    return isGiven()
        ? new TreeMap<>(
            Map.of(
                "ServerSideEncryption",
                "aws:kms",
                "SSEKMSKeyId",
                kmsKey,
                "BucketKeyEnabled",
                String.valueOf(bucketKey)))
        : Map.of();
  }
}
