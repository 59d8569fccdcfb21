// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import java.time.Duration;
import java.util.Map;
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
    RunReference reference =
        new RunReference(
            run.run().jobName(),
            run.run().runId(),
            arguments.getOrDefault(GlueArguments.TOKEN, ""),
            runs);
    try {
      return fetch(run, reference.report());
    } catch (IllegalArgumentException e) {
      return new FetchedReport.Missing("the run's reports are at no place in S3: " + runs);
    }
  }

  private FetchedReport fetch(RunStatus run, S3Uri place) {
    String text;
    try {
      text =
          AwsProblems.answered(
              () ->
                  s3.getObjectAsBytes(request -> request.bucket(place.bucket()).key(place.key()))
                      .asUtf8String());
    } catch (NoSuchKeyException e) {
      return new FetchedReport.Missing("the run left no report at " + place);
    } catch (SdkException e) {
      return new FetchedReport.Missing(
          "the run's report cannot be read: "
              + AwsProblems.of(e, AwsCall.s3("GetObject", place)).message()
              + "; 'glueflow status "
              + run.run().runId()
              + " --job "
              + run.run().jobName()
              + "' reads it later");
    }
    RunReport report;
    try {
      report = RunReportCodec.read(text, place.toString());
    } catch (DiagnosticException | IllegalArgumentException e) {
      return new FetchedReport.Missing("the report at " + place + " is damaged or half written");
    }
    // runs that Glue starts again have the token, and so the report's place, of the first
    return report.ended().isBefore(run.started().minus(SLACK))
        ? new FetchedReport.Missing("the report at " + place + " is that of an earlier attempt")
        : new FetchedReport.Found(report);
  }
}
