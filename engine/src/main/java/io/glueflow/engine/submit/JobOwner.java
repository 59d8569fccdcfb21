// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.job.JobIdentity;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.Identity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueServiceClientConfiguration;

/** The tags of a job, which say whose it is; for one thread. */
final class JobOwner {

  private static final String ANY_ACCOUNT = "000000000000";

  private final AwsClients clients;
  private String account = "";

  JobOwner(AwsClients clients) {
    this.clients = clients;
  }

  /** Whether glueflow made the job or adopted it. */
  static boolean isOurs(Map<String, String> tags) {
    return "true".equals(tags.get(JobIdentity.MANAGED_TAG));
  }

  Map<String, String> tagsOf(String job) {
    String arn = arnOf(job);
    return AwsProblems.call(
        AwsCall.job("GetTags", job),
        () -> clients.glue().getTags(request -> request.resourceArn(arn)).tags());
  }

  void tag(String job, Map<String, String> tags) {
    String arn = arnOf(job);
    AwsProblems.call(
        AwsCall.job("TagResource", job),
        () -> clients.glue().tagResource(request -> request.resourceArn(arn).tagsToAdd(tags)));
  }

  /** The ARN of a job. */
  String arnOf(String job) {
    Region region = clients.glue().serviceClientConfiguration().region();
    return "arn:%s:glue:%s:%s:job/%s"
        .formatted(
            region.metadata() == null ? "aws" : region.metadata().partition().id(),
            region.id(),
            account(),
            job);
  }

  private String account() {
    if (account.isEmpty()) {
      GlueServiceClientConfiguration client = clients.glue().serviceClientConfiguration();
      account = accountOfCredentials(client).orElseGet(() -> askedAccount(client));
    }
    return account;
  }

  private static Optional<String> accountOfCredentials(GlueServiceClientConfiguration client) {
    return AwsProblems.call(
        AwsCall.glue("GetTags", "job/*"),
        () -> {
          Identity identity = client.credentialsProvider().resolveIdentity().join();
          return identity instanceof AwsCredentialsIdentity aws
              ? aws.accountId()
              : Optional.<String>empty();
        });
  }

  private String askedAccount(GlueServiceClientConfiguration client) {
    try {
      return clients.sts().getCallerIdentity().account();
    } catch (SdkException e) {
      if (client.endpointOverride().isPresent() && !(e instanceof SdkClientException)) {
        // a compatible server that has no accounts
        return ANY_ACCOUNT;
      }
      throw new DiagnosticException(
          List.of(
              AwsProblems.of(
                  e, AwsCall.of("AWS STS", "GetCallerIdentity", "sts:GetCallerIdentity"))));
    }
  }
}
