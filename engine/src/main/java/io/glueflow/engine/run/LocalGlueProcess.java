// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The child process that is a local Glue. It has the terminal of this one. */
public final class LocalGlueProcess {

  private static final String MAIN = "io.glueflow.localglue.Main";
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;

  private LocalGlueProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts the process.
   *
   * @param installation where its jars are
   * @param options its options as pairs, such as {@code --port} and a number
   * @param command the command that it runs; empty when it stays until it is interrupted
   */
  public static LocalGlueProcess start(
      Installation installation, List<String> options, List<String> command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable", "-cp"));
    line.add(
        installation.localGlueClassPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    line.add(MAIN);
    line.addAll(List.of("--spark", installation.spark().toString()));
    for (Path jar : installation.glueLibrary()) {
      line.addAll(List.of("--library", jar.toString()));
    }
    line.addAll(options);
    if (!command.isEmpty()) {
      line.add("--");
      line.addAll(command);
    }
    return new LocalGlueProcess(new ProcessBuilder(line).inheritIO().start());
  }

  /** Waits for its end and returns its exit code. */
  public int await() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks it to end, and gives it the time to end what it has begun. */
  public void end() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
