// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.AssetPrune;
import io.glueflow.engine.track.AssetPrune.StoredObject;
import io.glueflow.engine.track.GlueState;
import io.glueflow.engine.track.JobRuns;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.job.TimedJobExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** What a live run could read is never removed. */
class AssetPruneTest {

  private static final S3Uri ROOT = S3Uri.parse(Rehearsal.S3_PATH);
  private static final String UNUSED = "a".repeat(64);
  private static final String INPUT = "b".repeat(64);

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private AwsClients clients;

  @BeforeEach
  void start() throws IOException {
    rehearsal =
        new Rehearsal(
            folder, LocalGlue.builder().executor(new TimedJobExecutor(Duration.ofMinutes(2))));
    clients = rehearsal.services().clients(Settings.of(Map.of()));
  }

  @AfterEach
  void stop() throws IOException {
    clients.close();
    rehearsal.close();
  }

  @Test
  void whatIsYoungStays() {
    put("jars/" + UNUSED + "/x.jar", "x");

    assertThat(prune(Duration.ofDays(1)).unused(false)).isEmpty();
  }

  @Test
  void onlyWhatNothingNamesGoes() throws Exception {
    // of a job of its own, whose definition names all that its run reads
    rehearsal.submission("orders").submit();
    // of a shared job, where the run alone names its document
    RunReference shared = rehearsal.submission("totals").with(JobKeys.JOB_NAME, "shared").submit();
    put("jars/" + UNUSED + "/x.jar", "unused");
    put("inputs/" + UNUSED + "/a b/day=1/x.csv", "unused");
    put("jars/README", "no upload of ours");
    put("runs/orders/t/report.json", "{}");
    put("data/orders/part-0", "written by a run");

    List<StoredObject> unused = everything().unused(false);

    assertThat(unused)
        .extracting(object -> object.place().key())
        .containsExactlyInAnyOrder(
            "glueflow/jars/" + UNUSED + "/x.jar", "glueflow/inputs/" + UNUSED + "/a b/day=1/x.csv");
    assertThat(everything().remove(unused, false)).hasSize(2);
    assertThat(everything().unused(false)).isEmpty();
    assertThat(everything().unused(true))
        .extracting(object -> object.place().key())
        .containsExactly("glueflow/runs/orders/t/report.json");
    String document = documentOf(shared);
    assertThat(keys()).contains(document, "glueflow/data/orders/part-0");

    end(shared);

    assertThat(everything().unused(false))
        .extracting(object -> object.place().key())
        .containsExactly(document);
  }

  @Test
  void whatOnlyTheJobNamedStaysWhileARunOfBeforeItsChangeGoesOn() throws Exception {
    Path jar = Files.writeString(folder.resolve("old.jar"), "old");
    RunReference run =
        rehearsal.submission("orders").with(AssetKeys.EXTRA_JARS, List.of(jar.toString())).submit();
    clients
        .glue()
        .updateJob(
            request ->
                request
                    .jobName(run.jobName())
                    .jobUpdate(
                        job ->
                            job.role("Etl")
                                .command(
                                    c -> c.name("glueetl").scriptLocation("s3://bucket/x.scala"))));

    assertThat(everything().unused(false)).isEmpty();

    end(run);

    assertThat(everything().unused(false))
        .extracting(object -> object.place().key())
        .anyMatch(key -> key.endsWith("old.jar"));
  }

  @Test
  void inputsOfADocumentThatStaysStay() throws Exception {
    RunReference run = rehearsal.submission("orders").submit();
    put("inputs/" + INPUT + "/orders.csv", "an input");
    assertThat(everything().unused(false)).hasSize(1);

    // as if the document had named it when it was uploaded
    String key = documentOf(run).substring("glueflow/".length());
    put(key, "{\"path\": \"s3://bucket/glueflow/inputs/" + INPUT + "/orders.csv\"}");

    assertThat(everything().unused(false)).isEmpty();
  }

  @Test
  void whatComesToBeUsedAfterTheLookStays() throws Exception {
    put("jars/" + UNUSED + "/x.jar", "soon used");
    List<StoredObject> unused = everything().unused(false);
    assertThat(unused).hasSize(1);

    clients
        .glue()
        .createJob(
            request ->
                request
                    .name("foreign")
                    .role("Etl")
                    .command(c -> c.name("glueetl").scriptLocation("s3://bucket/x.scala"))
                    .defaultArguments(
                        Map.of(
                            "--extra-jars",
                            "s3://other/y.jar,s3a://bucket/glueflow/jars/" + UNUSED + "/x.jar")));

    assertThat(everything().remove(unused, false)).isEmpty();
    assertThat(keys()).contains("glueflow/jars/" + UNUSED + "/x.jar");
  }

  /** A tidying up to which everything is old that is there now. */
  private AssetPrune everything() {
    return prune(Duration.ofSeconds(-5));
  }

  private AssetPrune prune(Duration age) {
    return new AssetPrune(clients, ROOT, Instant.now().minus(age));
  }

  private void end(RunReference run) throws InterruptedException {
    JobRuns runs = new JobRuns(clients.glue(), 0.44, Clock.systemUTC());
    clients
        .glue()
        .batchStopJobRun(request -> request.jobName(run.jobName()).jobRunIds(run.runId()));
    while (runs.status(run).state() != GlueState.STOPPED) {
      Thread.sleep(20);
    }
  }

  private String documentOf(RunReference run) {
    JobRuns runs = new JobRuns(clients.glue(), 0.44, Clock.systemUTC());
    return S3Uri.parse(runs.status(run).arguments().get("--glueflow-workflow")).key();
  }

  private void put(String key, String text) {
    S3Uri place = ROOT.resolve(key);
    clients
        .s3()
        .putObject(
            request -> request.bucket(place.bucket()).key(place.key()),
            RequestBody.fromString(text));
  }

  private List<String> keys() {
    return clients
        .s3()
        .listObjectsV2Paginator(request -> request.bucket(ROOT.bucket()))
        .contents()
        .stream()
        .map(object -> object.key())
        .toList();
  }
}
