// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Posts each change of a run's state to a URL. On a thread of its own: whoever listens there, or
 * does not, neither delays the run nor makes it fail.
 */
public final class EventPoster implements AutoCloseable {

  private static final int ATTEMPTS = 5;
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  private final URI url;
  private final Timings timings;
  private final Clock clock;
  private final Consumer<String> warnings;
  private final AtomicBoolean warned = new AtomicBoolean();
  private final HttpClient http;
  private final ExecutorService thread;

  /**
   * How long things take.
   *
   * @param answer how long the receiver may take to answer
   * @param firstPause the pause before the second attempt; it doubles
   * @param farewell how long the last events are waited for at the end
   */
  public record Timings(Duration answer, Duration firstPause, Duration farewell) {

    /** The usual ones. */
    public static final Timings STANDARD =
        new Timings(Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofSeconds(10));
  }

  private EventPoster(URI url, Timings timings, Clock clock, Consumer<String> warnings) {
    this.url = url;
    this.timings = timings;
    this.clock = clock;
    this.warnings = warnings;
    this.http = HttpClient.newBuilder().connectTimeout(timings.answer()).build();
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(work, "glueflow-events");
              made.setDaemon(true);
              return made;
            });
  }

  /**
   * A poster to a URL.
   *
   * @param warnings told once when events do not get through
   * @throws IllegalArgumentException when the URL is none that can be posted to
   */
  public static EventPoster to(
      String url, Timings timings, Clock clock, Consumer<String> warnings) {
    if (!isPostable(url)) {
      throw new IllegalArgumentException("Cannot post to a URL that is not http or https");
    }
    return new EventPoster(URI.create(url.strip()), timings, clock, warnings);
  }

  /** Whether a text is a URL that can be posted to. */
  public static boolean isPostable(String url) {
    try {
      URI target = URI.create(url.strip());
      boolean http = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
      return http && target.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Posts a change of state, and leaves other events alone. Returns at once. */
  public void post(String workflow, TrackEvent event) {
    if (event instanceof TrackEvent.StateChanged change) {
      String body = EventJson.write(workflow, change.status(), clock.instant());
      thread.execute(() -> deliver(body));
    }
  }

  /** Gives the last events a moment to get through. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(timings.farewell().toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
        warn("no answer in time");
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(String body) {
    Duration pause = timings.firstPause();
    Optional<String> problem = Optional.empty();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        int status = send(body);
        if (status >= OK && status < REDIRECT) {
          return;
        }
        problem = Optional.of("status " + status);
        if (!isPassing(status)) {
          break;
        }
      } catch (IOException e) {
        problem = Optional.of(e.getClass().getSimpleName().replaceFirst("Exception$", ""));
      } catch (InterruptedException e) {
        // the command is over
        return;
      }
      if (attempt < ATTEMPTS && !slept(pause)) {
        return;
      }
      pause = pause.multipliedBy(2);
    }
    problem.ifPresent(this::warn);
  }

  private int send(String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(timings.answer())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static boolean isPassing(int status) {
    return status < CLIENT_ERROR
        || status >= SERVER_ERROR
        || status == REQUEST_TIMEOUT
        || status == TOO_MANY_REQUESTS;
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** The URL may hold a key: only its host is named. */
  private void warn(String reason) {
    if (warned.compareAndSet(false, true)) {
      warnings.accept(
          "events do not get through to " + url.getHost() + " (" + reason + "); the run goes on");
    }
  }
}
