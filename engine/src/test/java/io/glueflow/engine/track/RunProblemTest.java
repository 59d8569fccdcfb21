// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.submit.RunReference;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunProblemTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Resource unavailable|no workers of this kind",
        "Could not find S3 endpoint or NAT gateway for subnetId: subnet-1|S3 gateway endpoint",
        "Inbound rule in security group required|inbound rule that allows all TCP",
        "Outbound rule in security group required|outbound rule",
        "Job run failed because the role passed should be given assume role permissions|trust",
        "DescribeVpcEndpoints action is unauthorized|AWSGlueServiceRole",
        "Failed to call ec2:DescribeSubnets|AWSGlueServiceRole",
        "Not enough IPs in subnet|too few free addresses",
        "User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: s3:GetObject|lacks",
        "java.lang.ClassNotFoundException: GlueApp|a class is missing",
        "Command failed with exit code 137|needs more memory",
        "java.lang.OutOfMemoryError: Java heap space|needs more memory",
        "Job run exceeded the timeout|more minutes with 'timeout'",
        "ConcurrentRunsExceededException|max-concurrent-runs",
        "Exceeded maximum concurrent compute capacity|limit of DPUs",
        "PSQLException: The connection attempt failed.|could not reach",
        "FATAL: password authentication failed for user \"me\"|refused the user",
        "Access denied for user etl|refused the user",
        "Query timed out|more minutes with 'timeout'",
        "NoSuchBucket: The specified bucket does not exist|bucket does not exist",
        "Compilation result: exit code 1|could not compile",
      })
  void aKnownErrorSaysWhatToDo(String message, String hint) {
    Diagnostic problem = RunProblem.of(status(GlueState.FAILED, message), List.of());

    assertThat(problem.code()).isEqualTo(DiagnosticCode.GLUE_RUN_FAILED);
    assertThat(problem.toString()).isEqualTo("jr_1: error GF622: the run failed: " + message);
    assertThat(problem.hint()).contains(hint);
  }

  @Test
  void theLogKnowsMoreThanAGeneralMessage() {
    List<LogLine> log =
        List.of(
            line("java.lang.OutOfMemoryError: Java heap space"),
            line("ERROR something else went on"));

    Diagnostic problem =
        RunProblem.of(status(GlueState.FAILED, "An error occurred while running"), log);

    assertThat(problem.hint()).contains("needs more memory");
  }

  @Test
  void aTimeoutSomewhereInTheLogIsNotThatOfTheRun() {
    Diagnostic problem =
        RunProblem.of(
            status(GlueState.FAILED, "odd"), List.of(line("INFO connection timeout is 30 s")));

    assertThat(problem.hint()).contains("glueflow logs");
  }

  @Test
  void anUnknownErrorPointsToTheLog() {
    assertThat(RunProblem.of(status(GlueState.FAILED, "odd"), List.of()).hint())
        .isEqualTo("'glueflow logs jr_1 --all' shows everything it logged");
  }

  @Test
  void eachEndHasItsOwnWords() {
    assertThat(RunProblem.of(status(GlueState.STOPPED, ""), List.of()).message())
        .isEqualTo("the run was stopped");
    assertThat(RunProblem.of(status(GlueState.TIMEOUT, ""), List.of()).hint())
        .contains("more minutes");
    assertThat(RunProblem.of(status(GlueState.EXPIRED, ""), List.of()).message()).contains("queue");
    assertThat(RunProblem.of(status(GlueState.ERROR, ""), List.of()).message())
        .isEqualTo("Glue could not do the run");
  }

  @Test
  void aSecretInGluesMessageIsHidden() {
    assertThat(
            RunProblem.of(status(GlueState.FAILED, "no login with password=hunter2"), List.of())
                .message())
        .doesNotContain("hunter2");
  }

  private static LogLine line(String text) {
    return new LogLine(Instant.EPOCH, "driver", text);
  }

  private static RunStatus status(GlueState state, String message) {
    return new RunStatus(
        new RunReference("job", "jr_1", "", ""),
        0,
        "",
        state,
        "",
        message,
        Instant.EPOCH,
        Duration.ZERO,
        Duration.ZERO,
        RunCost.NONE,
        "",
        "",
        "",
        Map.of());
  }
}
