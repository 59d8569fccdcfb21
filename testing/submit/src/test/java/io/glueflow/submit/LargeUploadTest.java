// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.submit.SubmitEvent;
import io.glueflow.engine.submit.SubmitOptions;
import io.glueflow.engine.submit.SubmitPlan;
import io.glueflow.engine.submit.Submitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads in parts, of which S3 checks each and nobody the whole. */
class LargeUploadTest {

  private static final int SIZE = 17 << 20;

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private Path jar;

  @BeforeEach
  void open() throws IOException {
    rehearsal = new Rehearsal(folder);
    jar = Files.write(folder.resolve("big.jar"), new byte[SIZE]);
  }

  @AfterEach
  void close() throws IOException {
    rehearsal.close();
  }

  @Test
  void aFileThatChangesMeanwhileIsNotStoredUnderItsOldHash() {
    byte[] changed = new byte[SIZE];
    changed[0] = 1;
    assertThatThrownBy(() -> submit(begun -> write(changed)))
        .hasMessageContaining("GF609")
        .hasMessageContaining("it has changed meanwhile");
    assertNothingIsLeft();
  }

  @Test
  void aListenerThatFailsLeavesNoParts() {
    assertThatThrownBy(
            () ->
                submit(
                    event -> {
                      if (event.sent() > 0) {
                        throw new IllegalStateException("of the listener");
                      }
                    }))
        .hasMessage("of the listener");
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    assertThat(rehearsal.calls().operations())
        .contains("s3:AbortMultipartUpload")
        .doesNotContain("s3:CompleteMultipartUpload", "glue:StartJobRun");
    assertThat(rehearsal.stored()).allSatisfy((key, time) -> assertThat(key).doesNotContain("big"));
  }

  private void write(byte[] bytes) {
    try {
      Files.write(jar, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Submits; the listener hears how the upload of the jar goes on, first that it begins. */
  private void submit(Consumer<SubmitEvent.AssetUploading> listener)
      throws IOException, InterruptedException {
    Submission submission =
        rehearsal.submission("orders").with(AssetKeys.EXTRA_JARS, List.of(jar.toString()));
    SubmitPlan plan = submission.plan();
    try (AwsClients clients = rehearsal.services().clients(submission.settings())) {
      new Submitter(
              clients,
              submission.settings(),
              Submission.SHORT,
              event -> {
                if (event instanceof SubmitEvent.AssetUploading uploading
                    && uploading.asset().label().equals("big.jar")) {
                  listener.accept(uploading);
                }
              })
          .submit(plan, new SubmitOptions(folder, false, false));
    }
  }
}
