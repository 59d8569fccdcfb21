// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.report;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium that opens pages and answers questions about them. */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final WebSocket socket;
  private final Map<Long, CompletableFuture<JsonObject>> answers;
  private final List<String> requests;
  private final AtomicInteger calls = new AtomicInteger();
  private String session = "";

  private Browser(Process process, URI address) {
    Listener listener = new Listener();
    this.process = process;
    this.answers = listener.answers;
    this.requests = listener.requests;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, listener).join();
  }

  /** The program, when it is installed. */
  public static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> Stream.of("chromium", "google-chrome").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts the program and opens an empty page. */
  public static Browser start(Path program, Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    Browser browser = new Browser(process, address(profile));
    browser.open();
    return browser;
  }

  /** Chromium writes its port and its path into a file once it listens. */
  private static URI address(Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() >= 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException(Files.readString(profile.resolve("chromium.log")));
  }

  private void open() {
    String target =
        fields(call("Target.createTarget", Json.object().put("url", "about:blank")))
            .text("targetId");
    session =
        fields(
                call(
                    "Target.attachToTarget",
                    Json.object().put("targetId", target).put("flatten", true)))
            .text("sessionId");
    call("Network.enable", Json.object());
    call("Page.enable", Json.object());
  }

  /** Shows a page, as large and in such colours as said. */
  public void show(Path page, int width, boolean dark) {
    String scheme = dark ? "dark" : "light";
    call(
        "Emulation.setDeviceMetricsOverride",
        Json.object()
            .put("width", width)
            .put("height", 900)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
    call(
        "Emulation.setEmulatedMedia",
        Json.object()
            .put(
                "features",
                Json.array(
                    Json.object()
                        .put("name", "prefers-color-scheme")
                        .put("value", scheme)
                        .build())));
    requests.clear();
    call("Page.navigate", Json.object().put("url", page.toUri().toString()));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ask("document.readyState + (location.protocol == 'file:')").equals("completetrue")) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The page is not loaded: " + page);
      }
    }
  }

  /** The value of a JavaScript expression, as text. */
  public String ask(String expression) {
    JsonFields answer =
        fields(
            call(
                "Runtime.evaluate",
                Json.object()
                    .put("expression", "String(" + expression + ")")
                    .put("returnByValue", true)));
    return answer.fields("result").text("value");
  }

  /** The addresses that were asked for since the page was shown. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** A picture of the whole page. */
  public void picture(Path file) throws IOException {
    JsonFields answer =
        fields(call("Page.captureScreenshot", Json.object().put("captureBeyondViewport", true)));
    Files.write(file, Base64.getDecoder().decode(answer.text("data")));
  }

  private JsonObject call(String method, Json.ObjectBuilder parameters) {
    long id = calls.incrementAndGet();
    Json.ObjectBuilder message =
        Json.object().put("id", id).put("method", method).put("params", parameters.build());
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(JsonWriter.compact(message.build()), true).join();
    JsonObject result = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    return (JsonObject)
        result.value("result").orElseThrow(() -> new IllegalStateException(result.toString()));
  }

  private static JsonFields fields(JsonObject object) {
    return new JsonFields(object);
  }

  @Override
  public void close() {
    session = "";
    call("Browser.close", Json.object());
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static final class Listener implements WebSocket.Listener {

    private final Map<Long, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        String message = text.toString();
        text.setLength(0);
        received((JsonObject) JsonReader.read(new SourceText("message", message)).orThrow());
      }
      webSocket.request(1);
      return null;
    }

    private void received(JsonObject message) {
      JsonFields fields = new JsonFields(message);
      if (message.value("id").isPresent()) {
        Optional.ofNullable(answers.remove(fields.number("id")))
            .ifPresent(answer -> answer.complete(message));
      } else if (message
          .value("method")
          .filter(
              method ->
                  method instanceof JsonString name
                      && name.value().equals("Network.requestWillBeSent"))
          .isPresent()) {
        requests.add(fields.fields("params").fields("request").text("url"));
      }
    }
  }
}
