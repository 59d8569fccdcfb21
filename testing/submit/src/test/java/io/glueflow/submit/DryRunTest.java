// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.submit.ApiCall;
import io.glueflow.localglue.call.Call;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dry run lists is what the submission after it really calls. */
class DryRunTest {

  private static final String NAME = "orders";

  @TempDir private Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void open() throws IOException {
    rehearsal = new Rehearsal(folder);
  }

  @AfterEach
  void close() throws IOException {
    rehearsal.close();
  }

  @Test
  void nothingIsThere() throws Exception {
    assertThat(listedAndMade(submission()))
        .containsExactly("PutObject", "PutObject", "PutObject", "CreateJob", "StartJobRun");
  }

  @Test
  void allIsThere() throws Exception {
    submission().submit();
    assertThat(listedAndMade(submission())).containsExactly("StartJobRun");
  }

  @Test
  void theJobHasOtherSettingsAndTags() throws Exception {
    submission().submit();
    Submission changed =
        submission()
            .with(JobKeys.NUMBER_OF_WORKERS, 9L)
            .with(JobKeys.TAGS, Map.of("team", "orders"));
    assertThat(listedAndMade(changed)).containsExactly("UpdateJob", "TagResource", "StartJobRun");
  }

  @Test
  void theTokenIsClaimedOnceAndStartsOneRun() throws Exception {
    submission().submit();
    assertThat(listedAndMade(submission().withToken("nightly")))
        .containsExactly("PutObject", "StartJobRun");
    assertThat(listedAndMade(submission().withToken("nightly"))).isEmpty();
  }

  @Test
  void aLargeFileGoesUpInParts() throws Exception {
    submission().submit();
    Path jar = Files.write(folder.resolve("big.jar"), new byte[20 << 20]);
    assertThat(listedAndMade(submission().with(AssetKeys.EXTRA_JARS, List.of(jar.toString()))))
        .containsExactly(
            "CreateMultipartUpload",
            "UploadPart",
            "UploadPart",
            "UploadPart",
            "CompleteMultipartUpload",
            "UpdateJob",
            "StartJobRun");
  }

  private Submission submission() throws IOException {
    return rehearsal.submission(NAME).with(JobKeys.MAX_CONCURRENT_RUNS, 100L);
  }

  /** The operations listed, which are those made: with the same content, in the same order. */
  private List<String> listedAndMade(Submission submission) throws Exception {
    rehearsal.calls().clear();
    List<ApiCall> listed = submission.dryRun();
    assertThat(rehearsal.calls().all()).allMatch(DryRunTest::isReading);
    rehearsal.calls().clear();
    submission.submit();
    List<Call> made = rehearsal.calls().all().stream().filter(call -> !isReading(call)).toList();
    assertThat(made)
        .extracting(Call::operation)
        .containsExactlyElementsOf(
            listed.stream().map(call -> call.service() + ":" + call.operation()).toList());
    // files go up side by side
    assertThat(made.stream().map(call -> said(call.operation(), call.arguments())))
        .containsExactlyInAnyOrderElementsOf(
            listed.stream()
                .map(call -> said(call.service() + ":" + call.operation(), call.body()))
                .toList());
    return listed.stream().map(ApiCall::operation).toList();
  }

  private static boolean isReading(Call call) {
    return call.operation().matches(".*:(Get|Head|List).*");
  }

  /** What a call says: to Glue all of it, to S3 what it is about; tokens made up are one. */
  private static String said(String operation, JsonObject body) {
    if (operation.startsWith("s3:")) {
      return operation + " " + text(body, "Bucket") + "/" + text(body, "Key");
    }
    return operation
        + " "
        + JsonWriter.pretty(sorted(body))
            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "TOKEN");
  }

  private static JsonValue sorted(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    Json.ObjectBuilder json = Json.object();
    object.members().stream()
        .sorted(Comparator.comparing(JsonObject.Member::name))
        .forEach(member -> json.put(member.name(), sorted(member.value())));
    return json.build();
  }

  private static String text(JsonObject body, String name) {
    return ((JsonString) body.value(name).orElseThrow()).value();
  }
}
