// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.localglue.job.JobOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.sts.StsClient;

class LogsAndAccessTest {

  private static final String OUTPUT = "/aws-glue/jobs/output";

  @Test
  void tellsWhatRunsWrite() throws IOException {
    try (LocalServices services =
            new LocalServices(
                LocalGlue.builder()
                    .executor(
                        execution -> {
                          for (int line = 1; line <= 5; line++) {
                            execution.stdout().accept("line " + line);
                          }
                          execution.stderr().accept("a warning");
                          return JobOutcome.succeeded();
                        }));
        CloudWatchLogsClient logs = services.logs()) {
      String run = run(services);

      assertThat(messages(logs, run))
          .containsExactly("line 1", "line 2", "line 3", "line 4", "line 5");
      assertThat(logs.describeLogStreams(r -> r.logGroupName(OUTPUT)).logStreams())
          .extracting(LogStream::logStreamName)
          .containsExactly(run);
      assertThat(
              logs.filterLogEventsPaginator(
                      r -> r.logGroupName(OUTPUT).filterPattern("?\"line 2\" ?4").limit(1))
                  .events())
          .extracting(FilteredLogEvent::message)
          .containsExactly("line 2", "line 4");
      assertThat(
              logs.filterLogEvents(
                      r ->
                          r.logGroupName("/aws-glue/jobs/logs-v2")
                              .logStreamNames(run + "-driver")
                              .filterPattern("-line"))
                  .events())
          .extracting(FilteredLogEvent::message)
          .containsExactly("a warning");
      assertThatThrownBy(() -> logs.describeLogStreams(r -> r.logGroupName("other")))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(
              () -> logs.getLogEvents(r -> r.logGroupName(OUTPUT).logStreamName("other")))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  private static String run(LocalServices services) {
    try (GlueClient glue = services.glue()) {
      glue.createJob(
          job ->
              job.name("job")
                  .role("role")
                  .command(c -> c.name("glueetl").scriptLocation("s3://bucket/A.scala"))
                  .defaultArguments(Map.of("--enable-continuous-cloudwatch-log", "true")));
      String id = glue.startJobRun(r -> r.jobName("job")).jobRunId();
      while (glue.getJobRun(r -> r.jobName("job").runId(id)).jobRun().completedOn() == null) {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
      return id;
    }
  }

  /** Reads in pages of two, until the token stays the same. */
  private static List<String> messages(CloudWatchLogsClient logs, String run) {
    List<String> messages = new ArrayList<>();
    String token = null;
    while (true) {
      String next = token;
      GetLogEventsResponse page =
          logs.getLogEvents(
              r ->
                  r.logGroupName(OUTPUT)
                      .logStreamName(run)
                      .startFromHead(true)
                      .limit(2)
                      .nextToken(next));
      page.events().stream().map(OutputLogEvent::message).forEach(messages::add);
      if (page.nextForwardToken().equals(token)) {
        return messages;
      }
      token = page.nextForwardToken();
    }
  }

  @Test
  void knowsTheCallerAndEveryRole() throws IOException {
    try (LocalServices services = new LocalServices(LocalGlue.builder());
        StsClient sts = services.sts();
        IamClient iam = services.iam()) {
      assertThat(sts.getCallerIdentity().account()).isEqualTo("000000000000");
      assertThat(iam.getRole(r -> r.roleName("any")).role().assumeRolePolicyDocument())
          .contains("glue.amazonaws.com");
      assertThat(services.calls().operations())
          .containsExactly("sts:GetCallerIdentity", "iam:GetRole");
    }
  }

  @Test
  void knowsOnlyTheRolesThatItIsTold() throws IOException {
    try (LocalServices services =
            new LocalServices(LocalGlue.builder().roles(Set.of("glue", "lambda"), Set.of("glue")));
        IamClient iam = services.iam()) {
      assertThat(iam.getRole(r -> r.roleName("glue")).role().assumeRolePolicyDocument())
          .contains("glue.amazonaws.com");
      assertThat(iam.getRole(r -> r.roleName("lambda")).role().assumeRolePolicyDocument())
          .doesNotContain("glue.amazonaws.com");
      assertThatThrownBy(() -> iam.getRole(r -> r.roleName("other")))
          .isInstanceOf(NoSuchEntityException.class);
    }
  }
}
