// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.run.BindRequest;
import io.glueflow.model.run.BindRequestCodec;
import io.glueflow.model.run.ConnectionsCodec;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunEventCodec;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunRequestCodec;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The child process that runs a workflow on embedded Spark, or has it check some. */
public final class RunnerProcess {

  private static final String MAIN = "io.glueflow.runner.Main";
  private static final String BIND = "bind";
  private static final long CANCEL_PATIENCE_SECONDS = 20;

  /** What Spark's own launcher opens on JDK 17. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/jdk.internal.ref",
          "java.base/sun.nio.ch",
          "java.base/sun.nio.cs",
          "java.base/sun.security.action",
          "java.base/sun.util.calendar",
          "java.security.jgss/sun.security.krb5");

  private final Process process;

  private RunnerProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts the process.
   *
   * @param installation where its jars are
   * @param request what to run; written to a file in the work folder
   * @param work a folder for the request
   * @param log the file that everything but events goes to
   * @param connections what nodes can name
   * @param memory the heap of the process, such as {@code 2g}
   */
  public static RunnerProcess start(
      Installation installation,
      RunRequest request,
      Path work,
      Path log,
      LocalConnections connections,
      String memory)
      throws IOException {
    Path file = Files.writeString(work.resolve("request.json"), RunRequestCodec.write(request));
    List<String> command = java(installation, List.of("-Xmx" + memory), connections.jars());
    command.add(file.toString());
    return start(command, log, ConnectionsCodec.write(connections.connections()));
  }

  /**
   * Starts the process to have Spark check workflows.
   *
   * @param installation where its jars are
   * @param requests what to check, one after the other; written to files in the work folder
   * @param work a folder for the requests
   * @param log the file that everything but events goes to
   */
  public static RunnerProcess startBinding(
      Installation installation, List<BindRequest> requests, Path work, Path log)
      throws IOException {
    // a process that ends soon: what it saves is the time of a better compiler and collector
    List<String> command =
        java(
            installation,
            List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            List.of());
    command.add(BIND);
    for (int i = 0; i < requests.size(); i++) {
      Path file = work.resolve("request-" + i + ".json");
      command.add(Files.writeString(file, BindRequestCodec.write(requests.get(i))).toString());
    }
    return start(command, log, ConnectionsCodec.write(Map.of()));
  }

  private static RunnerProcess start(List<String> command, Path log, String connections)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putIfAbsent("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put(ConnectionsCodec.VARIABLE, connections);
    return new RunnerProcess(builder.start());
  }

  /** The command line up to the main class, whose arguments follow. */
  private static List<String> java(
      Installation installation, List<String> flags, List<Path> drivers) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-Xlog:disable");
    // what the machine itself says is no event: it belongs into the log
    command.add("-XX:+DisplayVMOutputToStderr");
    if (Installation.isArchiveWanted()) {
      command.add("-XX:ArchiveClassesAtExit=" + installation.classArchive());
    } else if (Files.exists(installation.classArchive())) {
      command.add("-XX:SharedArchiveFile=" + installation.classArchive());
    }
    command.add("-Dfile.encoding=UTF-8");
    // as on Glue: times of a database are those of this zone
    command.add("-Duser.timezone=UTC");
    command.add("-Djdk.reflect.useDirectMethodHandle=false");
    command.add("-Dio.netty.tryReflectionSetAccessible=true");
    command.add("-Dlog4j2.configurationFile=classpath:glueflow-log4j2.properties");
    OPENED.forEach(module -> command.add("--add-opens=" + module + "=ALL-UNNAMED"));
    command.add("-cp");
    command.add(
        // behind all else, which prepared classes depend on
        Stream.concat(installation.runnerClassPath().stream(), drivers.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(MAIN);
    return command;
  }

  /**
   * Hears the events until the process ends.
   *
   * @return its exit code; 128 and more when it was killed
   */
  public int await(Consumer<RunEvent> listener) throws IOException, InterruptedException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        event(line, listener);
      }
    }
    return process.waitFor();
  }

  private static void event(String line, Consumer<RunEvent> listener) {
    RunEvent event;
    try {
      event = RunEventCodec.read(line);
    } catch (DiagnosticException | IllegalArgumentException e) {
      // half a line: the process was killed while it wrote
      return;
    }
    listener.accept(event);
  }

  /** Asks the process to end cleanly, and ends it when it does not. */
  public void cancel() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(CANCEL_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
