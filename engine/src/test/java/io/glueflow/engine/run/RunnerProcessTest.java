// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunRequestCodec;
import io.glueflow.model.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A child process whose main class is a stand-in. */
@Timeout(60)
class RunnerProcessTest {

  private static final String STARTED =
      "new java.io.PrintStream(System.out, true,"
          + " \"UTF-8\").println(\"{\\\"event\\\":\\\"sink-started\\\",\\\"node\\\":\\\"é東\\\"}\");\n";

  @TempDir private Path folder;
  private final List<RunEvent> events = new ArrayList<>();

  @Test
  void eventsArriveInOrder() throws Exception {
    String body =
        """
        java.io.PrintStream out = new java.io.PrintStream(System.out, true, "UTF-8");
        out.println("{'event':'started','runId':'r1','sinks':['é東']}".replace('\\'', '"'));
        out.println("{'event':'sink-finished','node':'é東','state':'succeeded','rows':7,"
            .replace('\\'', '"') + "'precision':'exact','millis':5,'location':'x'}"
            .replace('\\'', '"'));
        System.exit(1);
        """;

    assertThat(start(body, "64m").await(events::add)).isEqualTo(1);
    assertThat(events)
        .containsExactly(
            new RunEvent.Started("r1", List.of("é東")),
            new RunEvent.SinkFinished("é東", RunState.SUCCEEDED, RowCount.exact(7), 5, "x"));
  }

  @Test
  void whatIsNoEventIsIgnored() throws Exception {
    String body =
        """
        for (String line : new String[] {"", "garbage", "{}", "[]", "null", "1", "{\\"event\\": 5}",
            "{\\"event\\": \\"news\\"}", "{\\"event\\": \\"sink-started\\"}",
            "{\\"event\\": \\"printed\\", \\"node\\": \\"a\\", \\"sample\\": []}",
            "\\u0000\\u001b", "x".repeat(100_000)}) {
          System.out.println(line);
        }
        """
            + STARTED
            + "System.out.print(\"{\\\"event\\\":\\\"sink-sta\");";

    assertThat(start(body, "64m").await(events::add)).isZero();
    assertThat(events).containsExactly(new RunEvent.SinkStarted("é東"));
  }

  @Test
  void requestIsHandedOverAsAFile() throws Exception {
    String body =
        """
        System.err.println(arguments.length + arguments[0]);
        System.err.println(Runtime.getRuntime().maxMemory() / 1000000);
        """;
    start(body, "96m").await(events::add);
    Path file = folder.resolve("request.json");

    assertThat(folder.resolve("run.log"))
        .content()
        .startsWith("1" + file)
        .containsPattern("\n(9|10)[0-9]\n");
    assertThat(RunRequestCodec.read(Files.readString(file), "request")).isEqualTo(request());
  }

  @Test
  void processThatKillsItselfEndsWithItsCode() throws Exception {
    assertThat(start(STARTED + "Runtime.getRuntime().halt(137);", "64m").await(events::add))
        .isEqualTo(137);
    assertThat(events).hasSize(1);
  }

  @Test
  void cancelEndsAProcessThatListens() throws Exception {
    RunnerProcess process = start(STARTED + "while (System.in.read() >= 0) {}", "64m");
    int code =
        process.await(
            event -> {
              events.add(event);
              process.cancel();
            });

    assertThat(code).isZero();
    assertThat(events).hasSize(1);
  }

  @Test
  void whatTheVirtualMachineSaysIsLogged() throws Exception {
    assertThat(start("", "1m").await(events::add)).isEqualTo(1);
    assertThat(folder.resolve("run.log")).content().contains("Too small");
  }

  @Test
  void installationWithoutItsJarsIsAProblemOfTheFileSystem() {
    Installation nowhere = new Installation(folder.resolve("nowhere"));

    assertThatThrownBy(
            () ->
                RunnerProcess.start(
                    nowhere, request(), folder, log(), LocalConnections.NONE, "64m"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere");
  }

  private RunnerProcess start(String body, String memory) throws IOException {
    return RunnerProcess.start(
        StandIn.in(folder, body), request(), folder, log(), LocalConnections.NONE, memory);
  }

  private Path log() {
    return folder.resolve("run.log");
  }

  private static RunRequest request() {
    return new RunRequest(
        "/w/workflow.json",
        "workflow.json",
        "/w",
        Map.of("day", "2026-01-31"),
        Map.of("s3://b", "/tmp/b"),
        "/w/report.json",
        "local[*]",
        Map.of("spark.ui.enabled", "false"),
        5);
  }
}
