// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import java.util.Map;

/**
 * A call of an AWS service, as problems with it are told.
 *
 * @param service what people call the service, such as {@code AWS Glue}
 * @param operation the operation, such as {@code CreateJob}
 * @param action the IAM action that allows it, such as {@code glue:CreateJob}
 * @param resource the ARN of what it is about, account and region left open
 */
public record AwsCall(String service, String operation, String action, String resource) {

  private static final Map<String, String> S3_ACTIONS =
      Map.of(
          "HeadObject", "s3:GetObject",
          "HeadBucket", "s3:ListBucket",
          "ListObjectsV2", "s3:ListBucket",
          "CreateMultipartUpload", "s3:PutObject",
          "UploadPart", "s3:PutObject",
          "CompleteMultipartUpload", "s3:PutObject",
          "DeleteObjects", "s3:DeleteObject");

  /** A call about a Glue job and its runs. */
  public static AwsCall job(String operation, String jobName) {
    return glue(operation, "job/" + jobName);
  }

  /**
   * A call of Glue.
   *
   * @param resource the end of the ARN, such as {@code connection/orders}
   */
  public static AwsCall glue(String operation, String resource) {
    return new AwsCall("AWS Glue", operation, "glue:" + operation, "arn:aws:glue:*:*:" + resource);
  }

  /** A call about an object, or about a bucket when the place has no key. */
  public static AwsCall s3(String operation, S3Uri place) {
    String path = place.toString().substring("s3://".length());
    return new AwsCall(
        "Amazon S3",
        operation,
        S3_ACTIONS.getOrDefault(operation, "s3:" + operation),
        "arn:aws:s3:::" + path);
  }

  /** A call of CloudWatch Logs. */
  public static AwsCall logs(String operation, String group) {
    return new AwsCall(
        "CloudWatch Logs", operation, "logs:" + operation, "arn:aws:logs:*:*:log-group:" + group);
  }

  /** A call of any other service. */
  public static AwsCall of(String service, String operation, String action) {
    return new AwsCall(service, operation, action, "*");
  }
}
