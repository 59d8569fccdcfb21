// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Spark that the terminal ended before this process heard of it was interrupted all the same. */
class RunInterruptTest {

  private RunInterrupt interrupt;

  @BeforeEach
  void begin() throws InterruptedCommandException {
    interrupt = new RunInterrupt();
  }

  @AfterEach
  void end() {
    interrupt.close();
  }

  @Test
  void sparkCanHearOfTheInterruptFirst() {
    interrupt.ended(ExitCode.INTERRUPTED);

    assertThat(interrupt.happened()).isTrue();
  }

  @Test
  void sparkThatFailsIsNotInterrupted() {
    interrupt.ended(ExitCode.RUN_FAILED);

    assertThat(interrupt.happened()).isFalse();
  }

  @Test
  void nothingStartsAfterAnInterrupt() {
    interrupt.ended(ExitCode.INTERRUPTED);

    assertThatThrownBy(() -> interrupt.start(() -> fail("it is started")))
        .isInstanceOf(InterruptedCommandException.class);
  }

  @Test
  void aStartThatFailsByTheInterruptIsNoFailure() {
    assertThatThrownBy(
            () ->
                interrupt.start(
                    () -> {
                      interrupt.ended(ExitCode.INTERRUPTED);
                      throw new IOException("no process");
                    }))
        .isInstanceOf(InterruptedCommandException.class);
  }

  @Test
  void aStartThatFailsOtherwiseIsOne() {
    assertThatThrownBy(
            () ->
                interrupt.start(
                    () -> {
                      throw new IOException("no process");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("no process");
  }
}
