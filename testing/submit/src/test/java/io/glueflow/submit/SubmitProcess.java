// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Submits workflows in a process of its own: one after the other of those named, many at once. Says
 * of each what became of it, on a line.
 */
final class SubmitProcess {

  private static final int AT_ONCE = 10;

  private SubmitProcess() {}

  public static void main(String[] arguments) throws Exception {
    // a call that a loaded machine answers late is none that went wrong
    Services services =
        new Services(
            URI.create(arguments[0]), URI.create(arguments[1]), Submission.PATIENT.answer());
    Path home = Path.of(arguments[2]);
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<String>> told = new ArrayList<>();
    String token = arguments[3];
    String jar = arguments[4];
    for (int i = 5; i < arguments.length; i++) {
      Path workflow = Path.of(arguments[i]);
      Submission submission =
          new Submission(services, home, workflow, Rehearsal.S3_PATH)
              .with(JobKeys.MAX_CONCURRENT_RUNS, 1000L)
              .with(JobKeys.TAGS, Map.of("team", "orders"))
              .timed(Submission.PATIENT)
              .withToken(token);
      if (!jar.isEmpty()) {
        submission.with(AssetKeys.EXTRA_JARS, List.of(jar));
      }
      told.add(pool.submit(() -> submit(submission)));
    }
    for (Future<String> line : told) {
      System.out.println(line.get());
    }
    pool.shutdown();
  }

  private static String submit(Submission submission) throws InterruptedException, IOException {
    try {
      return "run " + submission.submit().runId();
    } catch (DiagnosticException e) {
      return "problem " + e.diagnostics().get(0);
    }
  }

  /**
   * What a process has to do.
   *
   * @param token the token given from outside; empty for none
   * @param jar a further jar of the runs; empty for none
   * @param workflows the workflow files
   */
  record Job(String token, String jar, List<Path> workflows) {}

  /** Starts a process. */
  static Process start(Rehearsal rehearsal, Job job) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(SubmitProcess.class.getName());
    command.add(rehearsal.services().glue().toString());
    command.add(rehearsal.services().s3().toString());
    command.add(rehearsal.home().toString());
    command.add(job.token());
    command.add(job.jar());
    job.workflows().forEach(workflow -> command.add(workflow.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
