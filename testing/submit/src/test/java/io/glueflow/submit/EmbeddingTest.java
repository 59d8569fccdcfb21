// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.glueflow.engine.api.Glueflow;
import io.glueflow.engine.api.GlueflowListener;
import io.glueflow.engine.api.Submission;
import io.glueflow.engine.api.SubmitCall;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.GlueState;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.engine.track.TrackEvent;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.localglue.job.TimedJobExecutor;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.node.Property;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingTest {

  private static final Map<Property<?>, Object> GIVEN =
      Map.of(AssetKeys.S3_PATH, Rehearsal.S3_PATH, JobKeys.IAM_ROLE, "Etl");
  private static final PollTimings OFTEN =
      new PollTimings(
          Duration.ofMillis(20),
          Duration.ofMillis(100),
          Duration.ofSeconds(5),
          Duration.ofMillis(100));

  @TempDir Path folder;

  @Test
  void aProgramSubmitsAndFollows() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal)) {
      SubmitCall call = SubmitCall.of(rehearsal.workflow("orders")).withToken("t1");
      RunStatus end =
          glueflow.submit(call, GlueflowListener.NONE).result().get(60, TimeUnit.SECONDS);
      assertThat(end.state()).isEqualTo(GlueState.SUCCEEDED);
      assertThat(glueflow.submit(call, GlueflowListener.NONE).run().get(60, TimeUnit.SECONDS))
          .isEqualTo(end.run());
      assertThat(rehearsal.runs("orders")).hasSize(1);
    }
  }

  @Test
  void aScriptRunsInThePlaceOfThePrebuiltClass() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal)) {
      SubmitCall call = SubmitCall.of(rehearsal.workflow("orders")).asScript();
      List<Diagnostic> warnings = Collections.synchronizedList(new ArrayList<>());
      GlueflowListener listener =
          new GlueflowListener() {
            @Override
            public void onWarning(Diagnostic warning) {
              warnings.add(warning);
            }
          };
      RunStatus end = glueflow.submit(call, listener).result().get(60, TimeUnit.SECONDS);
      assertThat(end.state()).isEqualTo(GlueState.SUCCEEDED);
      assertThat(end.arguments()).containsKey("--scriptLocation");
      // nothing is installed here that could compile it
      assertThat(warnings)
          .extracting(Diagnostic::code)
          .containsExactly(DiagnosticCode.PROGRAM_UNFIT);
      glueflow.submit(call.unchecked(), listener).result().get(60, TimeUnit.SECONDS);
      assertThat(warnings).hasSize(1);
    }
  }

  @Test
  void aProblemIsAValue() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal)) {
      rehearsal.calls().inject(FaultRule.every("glue:CreateJob", FaultKind.ACCESS_DENIED));
      var result =
          glueflow
              .submit(SubmitCall.of(rehearsal.workflow("orders")), GlueflowListener.NONE)
              .result();
      assertThatThrownBy(() -> result.get(60, TimeUnit.SECONDS))
          .hasCauseInstanceOf(DiagnosticException.class)
          .hasMessageContaining("GF617");
    }
  }

  @Test
  void warningsAreHeardAndEventsPosted() throws Exception {
    List<String> posted = Collections.synchronizedList(new ArrayList<>());
    List<Diagnostic> warnings = Collections.synchronizedList(new ArrayList<>());
    HttpServer receiver = receiver(posted);
    String url = "http://localhost:" + receiver.getAddress().getPort() + "/key";
    Map<Property<?>, Object> all = new HashMap<>(GIVEN);
    all.put(ProjectKeys.EVENTS_URL, url);
    all.put(JobKeys.MAX_CAPACITY, 2.0);
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal, Settings.of(all))) {
      GlueflowListener listener =
          new GlueflowListener() {
            @Override
            public void onWarning(Diagnostic warning) {
              warnings.add(warning);
            }
          };
      SubmitCall call = SubmitCall.of(rehearsal.workflow("orders")).queueing();
      glueflow.submit(call, listener).result().get(60, TimeUnit.SECONDS);
      assertThat(warnings)
          .singleElement()
          .satisfies(warning -> assertThat(warning.message()).contains("max-capacity"));
      assertThat(posted.get(posted.size() - 1)).contains("\"SUCCEEDED\"", "\"orders\"");
      assertThat(rehearsal.runs("orders").get(0).jobRunQueuingEnabled()).isTrue();
    } finally {
      receiver.stop(0);
    }
  }

  @Test
  void aUrlThatNothingCanBePostedToIsToldBeforeAnythingIsStarted() throws Exception {
    Map<Property<?>, Object> all = new HashMap<>(GIVEN);
    all.put(ProjectKeys.EVENTS_URL, "nowhere");
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal, Settings.of(all))) {
      var result =
          glueflow
              .submit(SubmitCall.of(rehearsal.workflow("orders")), GlueflowListener.NONE)
              .result();
      assertThatThrownBy(() -> result.get(60, TimeUnit.SECONDS)).hasMessageContaining("GF602");
      assertThat(rehearsal.calls().all()).isEmpty();
    }
  }

  @Test
  void whatIsCancelledBeforeItsStartStartsNothing() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal)) {
      CompletableFuture<Submission> submitted = new CompletableFuture<>();
      rehearsal.calls().onCall("glue:GetJob", call -> submitted.join().cancel());
      Submission submission =
          glueflow.submit(SubmitCall.of(rehearsal.workflow("orders")), GlueflowListener.NONE);
      submitted.complete(submission);
      assertThatThrownBy(() -> submission.result().get(60, TimeUnit.SECONDS))
          .isInstanceOf(CancellationException.class);
      assertThat(submission.run().isCancelled()).isTrue();
      assertThatThrownBy(() -> submission.run().join()).isInstanceOf(CancellationException.class);
      assertThat(rehearsal.runs("orders")).isEmpty();
      assertThat(Rehearsal.records(rehearsal.workflow("orders"))).isEmpty();
    }
  }

  @Test
  void whatIsCancelledWhileItRunsIsNoLongerFollowed() throws Exception {
    LocalGlue.Builder slow =
        LocalGlue.builder().executor(new TimedJobExecutor(Duration.ofMinutes(5)));
    try (Rehearsal rehearsal = new Rehearsal(folder, slow);
        Glueflow glueflow = open(rehearsal)) {
      Submission submission =
          glueflow.submit(SubmitCall.of(rehearsal.workflow("orders")), GlueflowListener.NONE);
      RunReference run = submission.run().get(60, TimeUnit.SECONDS);
      submission.cancel();
      assertThatThrownBy(() -> submission.result().get(60, TimeUnit.SECONDS))
          .isInstanceOf(CancellationException.class);
      assertThat(submission.run().join()).isEqualTo(run);
      assertThat(submission.result().isCancelled()).isTrue();
      assertThat(rehearsal.runs("orders").get(0).completedOn()).isNull();
    }
  }

  @Test
  void anErrorEndsTheFuturesToo() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal)) {
      GlueflowListener failing =
          new GlueflowListener() {
            @Override
            public void onTrack(TrackEvent event) {
              throw new AssertionError("a listener that fails");
            }
          };
      Submission submission = glueflow.submit(SubmitCall.of(rehearsal.workflow("orders")), failing);
      submission.run().get(60, TimeUnit.SECONDS);
      assertThatThrownBy(() -> submission.result().get(60, TimeUnit.SECONDS))
          .hasCauseInstanceOf(AssertionError.class);
    }
  }

  private static HttpServer receiver(List<String> posted) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Glueflow open(Rehearsal rehearsal) {
    return open(rehearsal, Settings.of(GIVEN));
  }

  private static Glueflow open(Rehearsal rehearsal, Settings settings) {
    return new Glueflow(settings, rehearsal.home(), rehearsal.services().clients(settings), OFTEN);
  }
}
