// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The folder of one run: its report, its page, its log.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

  /** A new folder {@code .glueflow/runs/<time>} beside a workflow. */
  public static RunFolder beside(Path workflow) throws IOException {
    Path runs = runsBeside(workflow);
    while (true) {
      try {
        String stamp = STAMP.format(LocalDateTime.now(ZoneOffset.UTC));
        return new RunFolder(Files.createDirectory(runs.resolve(stamp)));
      } catch (FileAlreadyExistsException e) {
        // another run began in the same millisecond: take the next one
      }
    }
  }

  /** The folder {@code .glueflow/runs/<id>} beside a workflow, of a run elsewhere with that id. */
  public static RunFolder beside(Path workflow, String runId) throws IOException {
    return at(runsBeside(workflow).resolve(runId));
  }

  private static Path runsBeside(Path workflow) throws IOException {
    Path own = workflow.resolveSibling(".glueflow");
    Path runs = Files.createDirectories(own.resolve("runs"));
    Path ignored = own.resolve(".gitignore");
    if (!Files.exists(ignored)) {
      // reports of runs are nobody's sources
      Files.writeString(ignored, "*\n");
    }
    return runs;
  }

  /** A folder that the user chose; a report in it is replaced. */
  public static RunFolder at(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Files.createDirectories(absolute);
    Files.deleteIfExists(absolute.resolve("report.json"));
    return new RunFolder(absolute);
  }

  /** The workflow as the runner reads it, when no file of the user holds it as it is. */
  public Path workflow() {
    return path.resolve("workflow-as-run.json");
  }

  /** The report. */
  public Path report() {
    return path.resolve("report.json");
  }

  /** The report as a page. */
  public Path page() {
    return path.resolve("report.html");
  }

  /** What Spark logged. */
  public Path log() {
    return path.resolve("run.log");
  }
}
