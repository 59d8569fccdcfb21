// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket of {@code s3-path} exists, in the region that is talked to. */
final class BucketUsable implements OnlineRule {

  private static final int ELSEWHERE = 301;
  private static final String REGION = "x-amz-bucket-region";

  @Override
  public String title() {
    return "bucket";
  }

  @Override
  public void check(PreflightContext context, AwsClients clients, Inquiry inquiry) {
    Optional<S3Uri> path = context.settings().find(AssetKeys.S3_PATH).flatMap(PlacesInS3::parse);
    path.ifPresent(
        place -> {
          S3Uri bucket = new S3Uri(place.bucket(), "");
          inquiry.ask(
              AwsCall.s3("HeadBucket", bucket),
              () -> head(context, bucket.bucket(), clients, inquiry));
        });
  }

  /** The bucket; null, with the problem told, when it is not here. */
  private static HeadBucketResponse head(
      PreflightContext context, String bucket, AwsClients clients, Inquiry inquiry) {
    try {
      return clients.s3().headBucket(request -> request.bucket(bucket));
    } catch (NoSuchBucketException e) {
      report(
          context,
          "there is no bucket '" + bucket + "'",
          "create it, or name another one",
          inquiry);
      return null;
    } catch (S3Exception e) {
      if (e.statusCode() != ELSEWHERE) {
        throw e;
      }
      String region =
          e.awsErrorDetails() == null || e.awsErrorDetails().sdkHttpResponse() == null
              ? ""
              : e.awsErrorDetails().sdkHttpResponse().firstMatchingHeader(REGION).orElse("");
      report(
          context,
          "bucket '" + bucket + "' is in " + (region.isEmpty() ? "another region" : region),
          "jobs and their bucket are in one region: set 'region', or name another bucket",
          inquiry);
      return null;
    }
  }

  private static void report(
      PreflightContext context, String message, String hint, Inquiry inquiry) {
    inquiry.report(
        Diagnostic.of(
                DiagnosticCode.INVALID_SETTING,
                context.place(AssetKeys.S3_PATH),
                "setting 's3-path': " + message)
            .withHint(hint));
  }
}
