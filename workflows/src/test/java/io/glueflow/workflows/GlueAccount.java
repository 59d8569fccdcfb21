// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import io.glueflow.localglue.LocalAws;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.JobRun;

/** What the owner of an account sees in the consoles of Glue and CloudWatch. */
final class GlueAccount implements AutoCloseable {

  private static final List<String> LOG_GROUPS =
      List.of("/aws-glue/jobs/output", "/aws-glue/jobs/error", "/aws-glue/jobs/logs-v2");

  private final GlueClient glue;
  private final CloudWatchLogsClient logs;

  GlueAccount(LocalAws aws) {
    StaticCredentialsProvider credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    this.glue =
        GlueClient.builder()
            .endpointOverride(aws.glueEndpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(credentials)
            .build();
    this.logs =
        CloudWatchLogsClient.builder()
            .endpointOverride(aws.glueEndpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(credentials)
            .build();
  }

  void createConnection(String name, String url, String user, String password) {
    glue.createConnection(
        request ->
            request.connectionInput(
                input ->
                    input
                        .name(name)
                        .connectionType(ConnectionType.JDBC)
                        .connectionProperties(
                            Map.of(
                                ConnectionPropertyKey.JDBC_CONNECTION_URL, url,
                                ConnectionPropertyKey.USERNAME, user,
                                ConnectionPropertyKey.PASSWORD, password))));
  }

  /** All texts of jobs, their runs and logs, by where they are. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Job job : glue.getJobsPaginator(request -> {}).jobs()) {
      String name = job.name().replaceFirst("^glueflow-", "");
      texts.put("job " + name, job.defaultArguments() + " " + job);
      for (JobRun run :
          glue.getJobRunsPaginator(request -> request.jobName(job.name())).jobRuns()) {
        texts.put("arguments of " + name, run.arguments() + " " + run);
        texts.put("error of " + name, String.valueOf(run.errorMessage()));
      }
    }
    LOG_GROUPS.forEach(group -> texts.put("log " + group, log(group)));
    return texts;
  }

  private String log(String group) {
    StringBuilder lines = new StringBuilder();
    try {
      logs.filterLogEventsPaginator(request -> request.logGroupName(group))
          .events()
          .forEach(event -> lines.append(event.message()).append('\n'));
    } catch (ResourceNotFoundException e) {
      // a group begins with its first run
    }
    return lines.toString();
  }

  @Override
  public void close() {
    glue.close();
    logs.close();
  }
}
