// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.BindRequest;
import io.glueflow.model.run.BindRequestCodec;
import io.glueflow.model.run.ConnectionsCodec;
import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunEventCodec;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunRequestCodec;
import io.glueflow.model.run.RunState;
import io.glueflow.runner.bind.WorkflowBinder;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.connection.SecretParts;
import io.glueflow.runner.secret.RedactedStream;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The process that the command line starts to run a workflow on embedded Spark, or to have Spark
 * check some.
 *
 * <p>Its only argument is the file of a {@link RunRequest}, or its arguments are {@value #BIND} and
 * the files of {@link BindRequest}s. Standard output carries one {@link RunEvent} per line and
 * nothing else; standard error is the log. The end of standard input, or a line {@code cancel},
 * ends the run. Exit codes: 0 the run succeeded or nothing is wrong, 1 it failed or was cancelled,
 * 3 the workflow is not valid. After any other end, a fault of our own included, there is no {@link
 * RunEvent.Finished} and no report.
 */
public final class Main {

  private static final String BIND = "bind";

  private static final int SUCCEEDED = 0;
  private static final int FAILED = 1;
  private static final int INVALID = 3;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream events = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Redactor redactor = new Redactor();
    System.setErr(
        new PrintStream(new RedactedStream(redactor, System.err), true, StandardCharsets.UTF_8));
    // whatever a library prints must not mix with the events
    System.setOut(System.err);
    TerminalInterrupt.ignore();
    if (arguments[0].equals(BIND)) {
      List<BindRequest> requests = new ArrayList<>();
      for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
        requests.add(BindRequestCodec.read(Files.readString(Path.of(file)), file));
      }
      System.exit(bind(requests, events));
    }
    Path file = Path.of(arguments[0]);
    RunRequest request = RunRequestCodec.read(Files.readString(file), file.toString());
    System.exit(run(request, redactor, events));
  }

  private static int bind(List<BindRequest> requests, PrintStream events) throws IOException {
    watchInput(() -> System.exit(FAILED));
    Path scratch = Path.of(requests.get(0).scratch());
    SparkSession.Builder builder =
        session("glueflow validate", "local[1]", scratch)
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.local.dir", scratch.toString());
    boolean invalid = false;
    try (SparkSession spark = builder.getOrCreate()) {
      WorkflowBinder binder = new WorkflowBinder(spark);
      for (BindRequest request : requests) {
        for (Diagnostic problem : binder.bind(request)) {
          tell(new RunEvent.Problem(problem), events);
          invalid |= problem.isError();
        }
      }
    }
    return invalid ? INVALID : SUCCEEDED;
  }

  private static int run(RunRequest request, Redactor redactor, PrintStream events)
      throws IOException {
    try (SparkSession spark = sessionOf(request).getOrCreate()) {
      WorkflowRunner runner =
          new WorkflowRunner(
              spark, SecretSource.environment(System.getenv()), connections(redactor), redactor);
      watchInput(runner::cancel);
      RunReport report = runner.run(request, event -> tell(event, events));
      ReportFile.write(Path.of(request.report()), report);
      tell(new RunEvent.Finished(report.state(), request.report()), events);
      if (report.state() == RunState.SUCCEEDED) {
        return SUCCEEDED;
      }
      return report.nodes().isEmpty() ? INVALID : FAILED;
    }
  }

  private static ConnectionSource connections(Redactor redactor) {
    String given = System.getenv().getOrDefault(ConnectionsCodec.VARIABLE, "{}");
    Map<String, DatabaseConnection> connections = ConnectionsCodec.read(given);
    connections.values().forEach(connection -> SecretParts.hide(connection, redactor));
    return ConnectionSource.of(connections);
  }

  private static SparkSession.Builder sessionOf(RunRequest request) {
    int cores = Runtime.getRuntime().availableProcessors();
    Path folder = Path.of(request.report()).toAbsolutePath().getParent();
    SparkSession.Builder builder =
        session("glueflow " + request.displayName(), request.master(), folder)
            // one machine: a few partitions, which Spark merges further as it sees their size
            .config("spark.sql.shuffle.partitions", String.valueOf(2 * cores));
    S3Access.conf(System.getenv()).forEach(builder::config);
    request.conf().forEach(builder::config);
    return builder;
  }

  private static SparkSession.Builder session(String name, String master, Path folder) {
    return SparkSession.builder()
        .appName(name)
        .master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        // tables belong to the run, as the catalog does that knows them
        .config("spark.sql.warehouse.dir", folder.resolve("tables").toString());
  }

  private static void watchInput(Runnable atEnd) {
    Thread watcher =
        new Thread(
            () -> {
              try (BufferedReader input =
                  new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                String line = input.readLine();
                while (line != null && !line.equals("cancel")) {
                  line = input.readLine();
                }
              } catch (IOException e) {
                // no input is the end of input
              }
              atEnd.run();
            },
            "glueflow-input");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static void tell(RunEvent event, PrintStream events) {
    String line = RunEventCodec.write(event);
    synchronized (events) {
      events.println(line);
    }
  }
}
