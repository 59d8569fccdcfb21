// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.track.PollTimings;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class PrintedLogsTest {

  private static final PollTimings SHORT =
      new PollTimings(
          Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(300), Duration.ZERO);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          InputStream.nullInputStream(),
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          false,
          false);

  @Test
  void followingEndsWhenAwsIsOutOfReachForTooLong() {
    AtomicInteger asked = new AtomicInteger();
    PrintedLogs logs =
        new PrintedLogs(
            () -> {
              asked.incrementAndGet();
              throw SdkClientException.create("no network");
            },
            () -> {},
            SHORT,
            console);

    assertThatThrownBy(logs::follow)
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("GF618");
    assertThat(asked).hasValueGreaterThan(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  @Test
  void anInterruptionIsBorne() throws EnvironmentException {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    new PrintedLogs(
            () -> {
              if (asked.incrementAndGet() == 2) {
                throw SdkClientException.create("no network");
              }
              return asked.get() > 3;
            },
            read::incrementAndGet,
            SHORT,
            console)
        .follow();

    assertThat(asked).hasValue(5);
    assertThat(read).hasValue(4);
  }
}
