// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Gives uploads more time than other calls: megabytes over a slow line take minutes. */
final class UploadTime implements ExecutionInterceptor {

  private final Duration patience;

  UploadTime(Duration patience) {
    this.patience = patience;
  }

  @Override
  public SdkRequest modifyRequest(
      Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
    SdkRequest request = context.request();
    if (request instanceof PutObjectRequest whole) {
      return whole.toBuilder().overrideConfiguration(longer(whole)).build();
    }
    if (request instanceof UploadPartRequest part) {
      return part.toBuilder().overrideConfiguration(longer(part)).build();
    }
    return request;
  }

  private AwsRequestOverrideConfiguration longer(AwsRequest request) {
    return request
        .overrideConfiguration()
        .map(AwsRequestOverrideConfiguration::toBuilder)
        .orElseGet(AwsRequestOverrideConfiguration::builder)
        .apiCallAttemptTimeout(patience)
        .build();
  }
}
