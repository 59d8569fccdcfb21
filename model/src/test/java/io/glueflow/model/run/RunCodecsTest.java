// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What passes between the command and the runner reads back as it was written. */
class RunCodecsTest {

  private static final Diagnostic PROBLEM =
      Diagnostic.of(DiagnosticCode.RUN_FAILED, new Location("w.json", 3, 1, "/nodes/0"), "no\nluck")
          .withNode("out");
  private static final Sample SAMPLE =
      new Sample(List.of("a", "ü"), List.of(List.of("1", "x\ty"), List.of("NULL", "\"'\u2028")));

  static List<RunEvent> events() {
    return List.of(
        new RunEvent.Started("r-1", List.of("out", "print")),
        new RunEvent.Started("r-1", List.of()),
        new RunEvent.SinkStarted("out"),
        new RunEvent.SinkProgress("out", Long.MAX_VALUE, 3, 8),
        new RunEvent.SinkFinished("out", RunState.SUCCEEDED, RowCount.exact(5), 12, "s3://b/ü"),
        new RunEvent.SinkFinished("out", RunState.CANCELLED, RowCount.UNKNOWN, 0, ""),
        new RunEvent.Printed("look", SAMPLE),
        new RunEvent.Printed("look", Sample.NONE),
        new RunEvent.Problem(PROBLEM),
        new RunEvent.Finished(RunState.FAILED, "out/report.json"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsOneLineAndReadsBack(RunEvent event) {
    String line = RunEventCodec.write(event);

    assertThat(line.lines()).hasSize(1);
    assertThat(RunEventCodec.read(line)).isEqualTo(event);
  }

  @Test
  void everyKindOfEventIsTried() {
    assertThat(events().stream().map(Object::getClass).distinct())
        .hasSize(RunEvent.class.getPermittedSubclasses().length);
  }

  @Test
  void aLineThatIsNoEventIsRefused() {
    assertRefused(
        () -> RunEventCodec.read("{\"event\": \"exploded\"}"), "Cannot find event: exploded");
    assertRefused(() -> RunEventCodec.read("{\"event\": \"sink-started\"}"), "Cannot find 'node'");
    assertRefused(() -> RunEventCodec.read("[1]"), "Cannot use an array as JsonObject");
    assertRefused(
        () ->
            RunEventCodec.read("{\"event\": \"finished\", \"state\": \"done\", \"report\": \"\"}"),
        "Cannot find run state: done");
    assertRefused(
        () ->
            RunEventCodec.read(
                "{\"event\": \"sink-finished\", \"node\": \"n\", \"state\": \"failed\","
                    + " \"rows\": 1, \"precision\": \"rough\", \"millis\": 1, \"location\": \"\"}"),
        "Cannot find precision: rough");
    assertThatThrownBy(() -> RunEventCodec.read("WARN something"))
        .isInstanceOf(DiagnosticException.class);
  }

  @Test
  void aRequestReadsBackAsItIsWritten() {
    RunRequest request =
        new RunRequest(
            "/tmp/w.json",
            "w.json",
            "/tmp",
            ordered("b", "2", "a", "ü\n"),
            Map.of("s3://b/", "/data/"),
            "/tmp/report.json",
            "local[*]",
            Map.of("spark.x", ""),
            20);

    RunRequest read = RunRequestCodec.read(RunRequestCodec.write(request), "r");

    assertThat(read).isEqualTo(request);
    assertThat(read.parameters().keySet()).containsExactly("b", "a");
  }

  @Test
  void aRequestToBindReadsBackAsItIsWritten() {
    BindRequest request =
        new BindRequest(
            "/tmp/w.json", "w.json", ordered("b", "2", "a", "ü\n"), Map.of("n", "a INT"), "/tmp/s");

    BindRequest read = BindRequestCodec.read(BindRequestCodec.write(request), "r");

    assertThat(read).isEqualTo(request);
    assertThat(read.parameters().keySet()).containsExactly("b", "a");
  }

  @Test
  void aTextThatIsNoRequestIsRefused() {
    String good =
        RunRequestCodec.write(
            new RunRequest("w", "w", "", Map.of(), Map.of(), "r", "local", Map.of(), 7));

    assertRefused(
        () -> RunRequestCodec.read(good.replace("\"master\"", "\"mester\""), "r"),
        "Cannot find 'master' at r:1:1");
    assertRefused(
        () -> RunRequestCodec.read(good.replace("7", "\"7\""), "r"),
        "Cannot use a string as JsonNumber at r:");
    assertRefused(() -> RunRequestCodec.read(good.replace("7", "4294967297"), "r"), "'sampleRows'");
    assertThatThrownBy(() -> RunRequestCodec.read("{", "r"))
        .isInstanceOf(DiagnosticException.class);
  }

  @Test
  void aReportReadsBackAsItIsWritten() {
    assertThat(RunReportCodec.read(RunReportCodec.write(report()), "r")).isEqualTo(report());
  }

  @Test
  void aTextThatIsNoReportIsRefused() {
    String good = RunReportCodec.write(report());

    assertRefused(
        () -> RunReportCodec.read(good.replace("\"version\": 1", "\"version\": 2"), "r.json"),
        "Cannot read a report of version 2: r.json");
    assertRefused(
        () -> RunReportCodec.read(good.replace("2026-01-31T10:00:00Z", "yesterday"), "r.json"),
        "Cannot read a time: yesterday");
    assertRefused(
        () -> RunReportCodec.read(good.replace("\"exact\"", "\"rough\""), "r.json"),
        "Cannot find precision: rough");
    assertRefused(() -> RunReportCodec.read("{}", "r.json"), "Cannot find 'version' at r.json:1:1");
  }

  private static RunReport report() {
    NodeReport node =
        new NodeReport(
            "out",
            "write-csv",
            "The \"output\"",
            ordered("in", "split.invalid"),
            RunState.SUCCEEDED,
            1234,
            List.of(
                new OutputReport("in", RowCount.exact(2), "a INT", SAMPLE),
                new OutputReport("rest", RowCount.approximate(3), "", Sample.NONE)),
            new Target("/out", 2, 1L << 40),
            Map.of("bad", 3L));
    return new RunReport(
        "w",
        "r-1",
        RunState.FAILED,
        Instant.parse("2026-01-31T10:00:00Z"),
        Instant.parse("2026-01-31T10:00:01.123456Z"),
        List.of(node),
        List.of(PROBLEM),
        ordered("day", "2026-01-31"),
        ordered("spark", "3.5.6"));
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static void assertRefused(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
