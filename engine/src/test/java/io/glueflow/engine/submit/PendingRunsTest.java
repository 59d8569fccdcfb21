// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingRunsTest {

  private static final Instant BEGUN = Instant.parse("2026-01-31T08:00:00Z");

  private static final RunPlace PLACE =
      new RunPlace("us-east-1", "glueflow-orders", "s3://b/runs/orders");

  @TempDir Path folder;

  @Test
  void nobodyTakesUpWhatIsHeld() throws IOException {
    PendingRuns pending = PendingRuns.beside(folder);
    HeldPendingRun held = pending.begin(run("t1", "s")).orElseThrow();
    assertThat(pending.takeUpToken("t1")).isEmpty();
    assertThat(pending.takeUpSubject("s")).isEmpty();
    assertThat(pending.begin(run("t1", "s"))).isEmpty();
    held.end();
  }

  @Test
  void whatWasKeptIsTakenUpOnce() throws IOException {
    PendingRuns pending = PendingRuns.beside(folder);
    HeldPendingRun held = pending.begin(run("t1", "s")).orElseThrow();
    held.sending();
    held.close();
    HeldPendingRun taken = pending.takeUpSubject("s").orElseThrow();
    assertThat(taken.run().token()).isEqualTo("t1");
    assertThat(taken.run().begun()).isEqualTo(BEGUN);
    assertThat(taken.run().isSent()).isTrue();
    assertThat(pending.takeUpSubject("s")).isEmpty();
    taken.end();
    assertThat(pending.takeUpToken("t1")).isEmpty();
  }

  @Test
  void anotherSubjectIsLeftAlone() throws IOException {
    PendingRuns pending = PendingRuns.beside(folder);
    pending.begin(run("t1", "s")).orElseThrow().close();
    assertThat(pending.takeUpSubject("other")).isEmpty();
  }

  @Test
  void aRefusedStartIsNoLongerNotedAsSent() throws IOException {
    PendingRuns pending = PendingRuns.beside(folder);
    HeldPendingRun held = pending.begin(run("t1", "s")).orElseThrow();
    held.sending();
    held.nothingStarted();
    held.close();
    assertThat(pending.takeUpToken("t1").orElseThrow().run().isSent()).isFalse();
  }

  @Test
  void halfARecordIsNone() throws IOException {
    PendingRuns pending = PendingRuns.beside(folder);
    pending.begin(run("t1", "s")).orElseThrow().close();
    Path record;
    try (Stream<Path> files = Files.list(folder.resolve(".glueflow/submissions"))) {
      record = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    Files.writeString(record, "{\"token\": \"t");
    assertThat(pending.takeUpSubject("s")).isEqualTo(Optional.empty());
  }

  @Test
  void whatNobodyTookUpForAWeekIsForgotten() throws IOException {
    PendingRuns pending = PendingRuns.beside(folder);
    HeldPendingRun held = pending.begin(run("held", "s")).orElseThrow();
    pending.begin(run("old", "s")).orElseThrow().close();
    HeldPendingRun sent = pending.begin(run("sent", "s")).orElseThrow();
    sent.sending();
    sent.close();
    PendingRuns later = PendingRuns.beside(folder);
    assertThat(later.takeUpToken("old")).isEmpty();
    assertThat(later.takeUpToken("sent")).isPresent();
    held.close();
    assertThat(later.takeUpToken("held")).isPresent();
  }

  private static PendingRun run(String token, String subject) {
    return new PendingRun(token, subject, PLACE, BEGUN, Instant.EPOCH, "", "");
  }
}
