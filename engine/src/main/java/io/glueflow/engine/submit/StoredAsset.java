// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * An object that is there.
 *
 * @param size its bytes
 * @param sha256 the hash it was uploaded with; empty when that is not known
 */
record StoredAsset(long size, String sha256) {

  /** The key of an object's own data that holds the hash of the whole, also of one in parts. */
  static final String HASH_KEY = "glueflow-sha256";

  private static final int NOT_FOUND = 404;

  static Optional<StoredAsset> find(S3Client s3, S3Uri place) {
    return AwsProblems.call(
        AwsCall.s3("HeadObject", place),
        () -> {
          try {
            HeadObjectResponse head =
                s3.headObject(request -> request.bucket(place.bucket()).key(place.key()));
            return Optional.of(
                new StoredAsset(head.contentLength(), head.metadata().getOrDefault(HASH_KEY, "")));
          } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /**
   * Makes sure that the object is the asset.
   *
   * @throws DiagnosticException when it is something else
   */
  void mustHold(Asset asset) {
    boolean same = size == asset.size() && (sha256.isEmpty() || sha256.equals(asset.sha256()));
    if (!same) {
      throw new DiagnosticException(
          List.of(
              Diagnostic.of(
                      DiagnosticCode.ASSET_ALTERED,
                      Location.ofFile("Amazon S3"),
                      asset.target() + " is no longer what was uploaded there: " + asset.label())
                  .withHint(
                      "glueflow never overwrites: find out who changed the object, and remove"
                          + " it")));
    }
  }
}
