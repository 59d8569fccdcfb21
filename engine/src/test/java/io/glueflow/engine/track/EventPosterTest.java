// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.model.json.JsonFields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventPosterTest {

  private static final EventPoster.Timings FAST =
      new EventPoster.Timings(Duration.ofSeconds(5), Duration.ofMillis(2), Duration.ofSeconds(10));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:03:20Z"), ZoneOffset.UTC);

  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          int status = answers.isEmpty() ? 200 : answers.poll();
          if (status == 200) {
            received.add(body);
          }
          if (status > 0) {
            exchange.sendResponseHeaders(status, -1);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void eachChangeOfStateIsPostedInOrder() {
    try (EventPoster poster = poster("")) {
      poster.post("orders", new TrackEvent.StateChanged(status(GlueState.STARTING, "")));
      poster.post("orders", new TrackEvent.Polled(status(GlueState.STARTING, "")));
      poster.post("orders", new TrackEvent.StateChanged(status(GlueState.SUCCEEDED, "")));
    }

    assertThat(received)
        .map(body -> JsonFields.parse(body, "event").text("state"))
        .containsExactly("STARTING", "SUCCEEDED");
    assertThat(received.get(1))
        .isEqualTo(
            "{\"version\": 1, \"workflow\": \"orders\", \"job\": \"glueflow-orders\","
                + " \"run\": \"jr_1\", \"token\": \"t-1\", \"attempt\": 0,"
                + " \"state\": \"SUCCEEDED\", \"final\": true, \"detail\": \"\","
                + " \"message\": \"\", \"time\": \"2026-11-21T12:03:20Z\","
                + " \"started\": \"2026-11-21T12:00:00Z\", \"elapsedSeconds\": 200,"
                + " \"executionSeconds\": 180, \"dpuHours\": 0.1000, \"cost\": 0.0440}");
    assertThat(warnings).isEmpty();
  }

  @Test
  void aFlakyReceiverGetsEveryEventInTheEnd() {
    answers.addAll(List.of(500, 0, 429, 200, 503, 200));

    try (EventPoster poster = poster("")) {
      poster.post("orders", new TrackEvent.StateChanged(status(GlueState.RUNNING, "")));
      poster.post("orders", new TrackEvent.StateChanged(status(GlueState.SUCCEEDED, "")));
    }

    assertThat(received).hasSize(2);
    assertThat(warnings).isEmpty();
  }

  @Test
  void aReceiverThatRefusesIsWarnedOfOnceAndWithoutItsKey() {
    answers.addAll(List.of(404, 404));

    try (EventPoster poster = poster("/hook?key=hunter2")) {
      poster.post("orders", new TrackEvent.StateChanged(status(GlueState.RUNNING, "")));
      poster.post("orders", new TrackEvent.StateChanged(status(GlueState.SUCCEEDED, "")));
    }

    assertThat(warnings)
        .containsExactly("events do not get through to 127.0.0.1 (status 404); the run goes on");
  }

  @Test
  void aReceiverThatIsNotThereDelaysNothing() {
    server.stop(0);
    long begun = System.nanoTime();

    try (EventPoster poster = poster("")) {
      poster.post("orders", new TrackEvent.StateChanged(status(GlueState.RUNNING, "")));
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
    assertThat(warnings).hasSize(1);
  }

  @Test
  void secretsAndParametersAreNotPosted() {
    try (EventPoster poster = poster("")) {
      poster.post(
          "orders",
          new TrackEvent.StateChanged(status(GlueState.FAILED, "no login: password=hunter2")));
    }

    assertThat(received.get(0)).doesNotContain("hunter2").doesNotContain("param-day");
  }

  @Test
  void whatIsNoUrlIsRefused() {
    for (String url : List.of("ftp://host/x", "host", "http://", "a b")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EventPoster.to(url, FAST, CLOCK, warnings::add));
    }
  }

  private EventPoster poster(String path) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return EventPoster.to(url, FAST, CLOCK, warnings::add);
  }

  private static RunStatus status(GlueState state, String message) {
    return new RunStatus(
        new RunReference("glueflow-orders", "jr_1", "t-1", "s3://b/runs"),
        0,
        "",
        state,
        "",
        message,
        Instant.parse("2026-11-21T12:00:00Z"),
        Duration.ofSeconds(200),
        Duration.ofSeconds(180),
        new RunCost(0.1, 0.044, false),
        "2 × G.1X",
        "5.1",
        "",
        Map.of("--param-day", "hunter2"));
  }
}
