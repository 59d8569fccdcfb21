// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.aws.Refusal;
import io.glueflow.engine.aws.UnansweredCalls;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConcurrentRunsExceededException;
import software.amazon.awssdk.services.glue.model.ResourceNumberLimitExceededException;
import software.amazon.awssdk.services.glue.model.StartJobRunRequest;

/** Sends StartJobRun once, and never again by itself. */
final class StartCall {

  private static final int SERVER_ERROR = 500;

  private final Supplier<GlueClient> glue;
  private final Duration patience;

  /**
   * A call.
   *
   * @param patience how long an answer may take
   */
  StartCall(Supplier<GlueClient> glue, Duration patience) {
    this.glue = glue;
    this.patience = patience;
  }

  StartAnswer send(StartJobRunRequest request) {
    Transmission transmission = new Transmission();
    try {
      String id =
          AwsProblems.answered(() -> glue.get().startJobRun(once(request, transmission)))
              .jobRunId();
      return id == null || id.isBlank()
          ? new StartAnswer.Unclear("the answer names no run")
          : new StartAnswer.Started(id);
    } catch (AwsServiceException e) {
      return answer(e, AwsCall.job("StartJobRun", request.jobName()));
    } catch (SdkException e) {
      var problem = AwsProblems.of(e, AwsCall.job("StartJobRun", request.jobName()));
      if (!transmission.begun()) {
        return new StartAnswer.Refused(problem);
      }
      return UnansweredCalls.isNotConnected(e)
          ? new StartAnswer.NotTaken(problem)
          : new StartAnswer.Unclear(problem.message());
    }
  }

  private static StartAnswer answer(AwsServiceException e, AwsCall call) {
    var problem = AwsProblems.of(e, call);
    if (e instanceof ConcurrentRunsExceededException) {
      return new StartAnswer.NoRoom("the job has as many runs as it may have at once");
    }
    if (e instanceof ResourceNumberLimitExceededException) {
      return new StartAnswer.NoRoom("the account has reached a limit of Glue");
    }
    if (e.statusCode() >= SERVER_ERROR) {
      // also when it calls itself throttling: something behind the door may have acted
      return new StartAnswer.Unclear(problem.message());
    }
    Refusal refusal = AwsProblems.refusalOf(e);
    return switch (refusal) {
      case THROTTLED -> new StartAnswer.NotTaken(problem);
      case FAULT -> new StartAnswer.Unclear(problem.message());
      default -> new StartAnswer.Refused(problem);
    };
  }

  private StartJobRunRequest once(StartJobRunRequest request, Transmission transmission) {
    SdkPlugin plugin =
        client ->
            client.overrideConfiguration(
                client.overrideConfiguration().toBuilder()
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .apiCallTimeout(patience)
                    .apiCallAttemptTimeout(patience)
                    .addExecutionInterceptor(transmission)
                    .build());
    return request.toBuilder()
        .overrideConfiguration(configuration -> configuration.addPlugin(plugin))
        .build();
  }

  /** Whether anything was sent: what fails before that has surely started nothing. */
  private static final class Transmission implements ExecutionInterceptor {

    private final AtomicBoolean begun = new AtomicBoolean();

    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      begun.set(true);
    }

    boolean begun() {
      return begun.get();
    }
  }
}
