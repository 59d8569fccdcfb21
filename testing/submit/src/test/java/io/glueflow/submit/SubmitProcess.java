// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Services services = new Services(URI.create(arguments[0]), URI.create(arguments[1]));
    Path home = Path.of(arguments[2]);
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<String>> told = new ArrayList<>();
    for (int i = 3; i < arguments.length; i++) {
      Path workflow = Path.of(arguments[i]);
      told.add(pool.submit(() -> submit(services, home, workflow)));
    }
    for (Future<String> line : told) {
      System.out.println(line.get());
    }
    pool.shutdown();
  }

  private static String submit(Services services, Path home, Path workflow)
      throws InterruptedException, IOException {
    try {
      return "run "
          + new Submission(services, home, workflow, Rehearsal.S3_PATH)
              .with(JobKeys.MAX_CONCURRENT_RUNS, 1000L)
              .submit()
              .runId();
    } catch (DiagnosticException e) {
      return "problem " + e.diagnostics().get(0);
    }
  }

  /** Starts a process. */
  static Process start(Rehearsal rehearsal, List<Path> workflows) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(SubmitProcess.class.getName());
    command.add(rehearsal.services().glue().toString());
    command.add(rehearsal.services().s3().toString());
    command.add(rehearsal.home().toString());
    workflows.forEach(workflow -> command.add(workflow.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
