// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A Spark that the terminal ended before this process heard of it was interrupted all the same. */
class RunInterruptTest {

  @Test
  void sparkCanHearOfTheInterruptFirst() {
    try (RunInterrupt interrupt = new RunInterrupt()) {
      interrupt.ended(ExitCode.INTERRUPTED);

      assertThat(interrupt.happened()).isTrue();
    }
  }

  @Test
  void sparkThatFailsIsNotInterrupted() {
    try (RunInterrupt interrupt = new RunInterrupt()) {
      interrupt.ended(ExitCode.RUN_FAILED);

      assertThat(interrupt.happened()).isFalse();
    }
  }
}
