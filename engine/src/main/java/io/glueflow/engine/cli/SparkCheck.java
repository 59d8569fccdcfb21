// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.run.Installation;
import io.glueflow.engine.run.RunDocument;
import io.glueflow.engine.run.RunFolder;
import io.glueflow.engine.run.RunnerProcess;
import io.glueflow.engine.validate.SourceColumns;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.BindRequest;
import io.glueflow.model.run.RunEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has Spark's analyzer check workflows, in a process of its own. */
final class SparkCheck {

  private static final String LOG = "spark.log";
  private static final int NOTHING_WRONG = 0;

  private final Console console;
  private final Map<String, String> parameters;

  /**
   * Makes a check.
   *
   * @param console where to show that it goes on
   * @param parameters the texts of parameters that are known
   */
  SparkCheck(Console console, Map<String, String> parameters) {
    this.console = console;
    this.parameters = parameters;
  }

  /** The same workflows, with what Spark says beyond what is known to be wrong. */
  List<CheckedFile> check(List<CheckedFile> files) throws EnvironmentException {
    if (files.stream().noneMatch(CheckedFile::hasPlan)) {
      return files;
    }
    Installation installation = EmbeddedRun.installation();
    List<Diagnostic> found = new ArrayList<>();
    try (RunInterrupt interrupt = new RunInterrupt();
        ScratchFolder scratch = ScratchFolder.make("glueflow-validate-")) {
      int code = ask(installation, files, scratch.path(), interrupt, found);
      if (interrupt.happened()) {
        throw new InterruptedCommandException();
      }
      if (code != NOTHING_WRONG && code != ExitCode.INVALID) {
        scratch.keep();
        throw new EnvironmentException(
            "Spark's process ended unexpectedly, with code "
                + code
                + "; its log is "
                + scratch.path().resolve(LOG),
            null);
      }
    } catch (IOException e) {
      throw new EnvironmentException("cannot run Spark", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted", e);
    }
    return files.stream().map(file -> file.with(found)).toList();
  }

  /** The exit code of the process that was asked. */
  private int ask(
      Installation installation,
      List<CheckedFile> files,
      Path scratch,
      RunInterrupt interrupt,
      List<Diagnostic> found)
      throws EnvironmentException, IOException, InterruptedException {
    List<BindRequest> requests = new ArrayList<>();
    List<RunDocument> documents = new ArrayList<>();
    for (CheckedFile file : files.stream().filter(CheckedFile::hasPlan).toList()) {
      RunFolder folder = RunFolder.at(scratch.resolve(String.valueOf(requests.size())));
      RunDocument document = file.forRunner(folder);
      documents.add(document);
      requests.add(request(file, document, folder));
    }
    long start = System.nanoTime();
    Ticker ticker = new Ticker(() -> progress(start));
    try {
      progress(start);
      RunnerProcess process =
          interrupt.start(
              () ->
                  RunnerProcess.startBinding(
                      installation, requests, scratch, scratch.resolve(LOG)));
      int code = process.await(event -> add(event, documents, found));
      interrupt.ended(code);
      return code;
    } finally {
      ticker.stop();
      console.clearLine();
    }
  }

  private void progress(long start) {
    console.redraw("asking Spark … " + Numbers.seconds((System.nanoTime() - start) / 1_000_000));
  }

  private BindRequest request(CheckedFile file, RunDocument document, RunFolder folder) {
    return new BindRequest(
        document.file().toString(),
        file.displayName(),
        parameters,
        SourceColumns.found(file.analysis()),
        folder.path().toString());
  }

  private static void add(RunEvent event, List<RunDocument> documents, List<Diagnostic> problems) {
    RunEvent told = event;
    for (RunDocument document : documents) {
      told = document.relocate(told);
    }
    if (told instanceof RunEvent.Problem problem) {
      problems.add(problem.diagnostic());
    }
  }
}
