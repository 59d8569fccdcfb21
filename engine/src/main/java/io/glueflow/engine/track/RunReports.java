// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.job.RunMode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.GlueRun;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Reads the reports that runs leave under the S3 path. */
public final class RunReports {

  /** Clocks differ: that much earlier than its run a report may have ended. */
  private static final Duration SLACK = Duration.ofMinutes(5);

  private final S3Client s3;

  public RunReports(S3Client s3) {
    this.s3 = s3;
  }

  /**
   * Reads the report of a run that has ended.
   *
   * @param arguments its arguments, those of its job among them
   */
  public FetchedReport fetch(RunStatus run, Map<String, String> arguments) {
    String runs = arguments.getOrDefault(GlueArguments.RUNS, "");
    if (runs.isEmpty()) {
      return new FetchedReport.Missing("the run was not started by glueflow and has no report");
    }
    if (RunMode.of(arguments) == RunMode.SCRIPT) {
      return new FetchedReport.None();
    }
    String token = arguments.getOrDefault(GlueArguments.TOKEN, "");
    String runId = run.run().runId();
    try {
      S3Uri own = S3Uri.parse(GlueRun.report(runs, token, runId));
      S3Uri first = token.isEmpty() ? own : S3Uri.parse(GlueRun.report(runs, token, ""));
      FetchedReport none = new FetchedReport.Missing("the run left no report at " + own);
      return fetch(run, own, run.started().minus(SLACK))
          // an attempt that does not know its own id leaves it where the first one did
          .or(() -> own.equals(first) ? Optional.empty() : fetch(run, first, run.started()))
          .orElse(none);
    } catch (IllegalArgumentException e) {
      return new FetchedReport.Missing("the run's reports are at no place in S3: " + runs);
    }
  }

  /**
   * The report at a place; empty when there is none.
   *
   * @param since what has ended before is the report of an earlier attempt
   */
  private Optional<FetchedReport> fetch(RunStatus run, S3Uri place, Instant since) {
    String text;
    try {
      text =
          AwsProblems.answered(
              () ->
                  s3.getObjectAsBytes(request -> request.bucket(place.bucket()).key(place.key()))
                      .asUtf8String());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      return Optional.of(
          new FetchedReport.Missing(
              "the run's report cannot be read: "
                  + AwsProblems.of(e, AwsCall.s3("GetObject", place)).message()
                  + "; 'glueflow status "
                  + run.run().runId()
                  + " --job "
                  + run.run().jobName()
                  + "' reads it later"));
    }
    RunReport report;
    try {
      report = RunReportCodec.read(text, place.toString());
    } catch (DiagnosticException | IllegalArgumentException e) {
      return Optional.of(
          new FetchedReport.Missing("the report at " + place + " is damaged or half written"));
    }
    return Optional.of(
        report.ended().isBefore(since)
            ? new FetchedReport.Missing("the report at " + place + " is that of an earlier attempt")
            : new FetchedReport.Found(report));
  }
}
