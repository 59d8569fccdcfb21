// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.GlueRun;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunState;
import io.glueflow.runner.WorkflowRunner;
import io.glueflow.runner.secret.RedactedStream;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a workflow as a job of AWS Glue.
 *
 * <p>The job's arguments say which; see {@link GlueArguments}. Standard output tells the run line
 * by line; the report is written under the S3 path, however the run ends.
 */
public final class GlueMain {

  private static final String RUN_ID = "--JOB_RUN_ID";

  private final Map<String, String> arguments;
  private final Redactor redactor;
  private final ProgressLines log;

  private GlueMain(Map<String, String> arguments, Redactor redactor, PrintStream log) {
    this.arguments = arguments;
    this.redactor = redactor;
    this.log = new ProgressLines(log);
  }

  /**
   * Begins a run. Whatever the process prints from here on holds no secret of the run, so Spark is
   * started afterwards.
   *
   * @param arguments the arguments of the job
   */
  public static GlueMain begin(String[] arguments) {
    Redactor redactor = new Redactor();
    System.setOut(redacted(redactor, System.out));
    System.setErr(redacted(redactor, System.err));
    return new GlueMain(GlueArguments.pairs(arguments), redactor, System.out);
  }

  private static PrintStream redacted(Redactor redactor, PrintStream stream) {
    return new PrintStream(new RedactedStream(redactor, stream), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the workflow to its end.
   *
   * @throws GlueRunException when it did not succeed; its message says where, why and what to do
   */
  public void run(GlueBridge bridge) {
    GlueRun run = submitted();
    SparkSession spark = bridge.spark();
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    String place = run.report(arguments.getOrDefault(RUN_ID, UUID.randomUUID().toString()));
    WorkflowRunner runner =
        new WorkflowRunner(
            spark,
            SecretSource.none(),
            new GlueConnections(bridge, log::line),
            new GlueTables(bridge),
            redactor);
    ShutdownGuard guard = ShutdownGuard.of(runner::cancel);
    RunReport report;
    try {
      report =
          runner.run(request(run, place, spark), SubmittedDocument.read(run, configuration), log);
      write(report, place, configuration);
    } finally {
      guard.lift();
    }
    if (report.state() != RunState.SUCCEEDED) {
      throw new GlueRunException(FailureText.of(report, place));
    }
  }

  private GlueRun submitted() {
    try {
      return GlueArguments.read(arguments);
    } catch (IllegalArgumentException e) {
      throw new GlueRunException(
          e.getMessage() + "; submit a workflow to this job with glueflow, which sets it");
    }
  }

  private static RunRequest request(GlueRun run, String report, SparkSession spark) {
    return new RunRequest(
        run.workflow(),
        run.displayName(),
        run.base(),
        run.parameters(),
        Map.of(),
        report,
        spark.sparkContext().master(),
        Map.of(),
        run.sampleRows());
  }

  /** A report that cannot be written changes nothing: what the run wrote stays written. */
  private void write(RunReport report, String place, Configuration configuration) {
    Path path = new Path(place);
    try (OutputStream output = path.getFileSystem(configuration).create(path, true)) {
      output.write(RunReportCodec.write(report).getBytes(StandardCharsets.UTF_8));
      log.line("run " + report.state().label() + ", report: " + place);
    } catch (IOException | RuntimeException e) {
      log.line("run " + report.state().label() + "; the report cannot be written to " + place);
      log.line("  hint: the job's role needs s3:PutObject there; " + e.getMessage());
    }
  }
}
