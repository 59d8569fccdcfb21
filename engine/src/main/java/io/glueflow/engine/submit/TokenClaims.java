// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The claims of tokens that are given from outside, as objects in S3 that are only ever made: of
 * all submissions of a token, on all machines, one may start its run.
 */
final class TokenClaims {

  private static final int ATTEMPTS = 5;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client s3;
  private final Encryption encryption;
  private final Duration pause;

  /**
   * Claims by a client.
   *
   * @param pause how long to wait before a claim that came and went is tried for again
   */
  TokenClaims(S3Client s3, Encryption encryption, Duration pause) {
    this.s3 = s3;
    this.encryption = encryption;
    this.pause = pause;
  }

  /**
   * Claims a token, or finds that the same submission has.
   *
   * @return the claim of somebody else, when there is one
   * @throws DiagnosticException when S3 does not tell
   */
  Optional<TokenClaim> take(S3Uri place, String claimant) throws InterruptedException {
    S3Exception conflict = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<S3Exception> refusal = put(place, TokenClaim.now(claimant));
      if (refusal.isEmpty()) {
        return Optional.empty();
      }
      conflict = refusal.get();
      Optional<TokenClaim> there = read(place).map(StoredClaim::claim);
      if (there.isPresent()) {
        // an attempt of ours whose answer was lost counts
        return there.filter(claim -> !claim.isOf(claimant));
      }
      Backoff.pause(pause);
    }
    throw new DiagnosticException(
        List.of(AwsProblems.of(conflict, AwsCall.s3("PutObject", place))));
  }

  /** Gives a claim back, so that anybody may start the run; returns whether it is surely gone. */
  boolean release(S3Uri place, String claimant) {
    try {
      return AwsProblems.answered(
          () -> {
            Optional<StoredClaim> there = read(place).filter(each -> each.claim().isOf(claimant));
            there.ifPresent(
                each ->
                    s3.deleteObject(
                        request ->
                            request.bucket(place.bucket()).key(place.key()).ifMatch(each.etag())));
            return true;
          });
    } catch (SdkException | DiagnosticException e) {
      // the submission is remembered instead, and with it whose claim it is
      return false;
    }
  }

  private Optional<S3Exception> put(S3Uri place, TokenClaim claim) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(place.bucket())
            .key(place.key())
            .ifNoneMatch(AssetUpload.NOTHING_THERE);
    encryption.applyTo(request);
    return AwsProblems.call(
        AwsCall.s3("PutObject", place),
        () -> {
          try {
            s3.putObject(request.build(), RequestBody.fromString(claim.write()));
            return Optional.empty();
          } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
              return Optional.of(e);
            }
            throw e;
          }
        });
  }

  private Optional<StoredClaim> read(S3Uri place) {
    return AwsProblems.call(
        AwsCall.s3("GetObject", place),
        () -> {
          try {
            ResponseBytes<GetObjectResponse> answer =
                s3.getObjectAsBytes(request -> request.bucket(place.bucket()).key(place.key()));
            String text = answer.asString(StandardCharsets.UTF_8);
            GetObjectResponse head = answer.response();
            return Optional.of(
                new StoredClaim(
                    TokenClaim.read(text, place.toString(), head.lastModified()), head.eTag()));
          } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private record StoredClaim(TokenClaim claim, String etag) {}
}
