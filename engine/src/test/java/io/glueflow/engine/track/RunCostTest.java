// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCostTest {

  @ParameterizedTest
  @CsvSource({
    "G.1X, 2, 3600, 2",
    "G.2X, 10, 1800, 10",
    "G.025X, 4, 3600, 1",
    "R.8X, 2, 900, 4",
    "G.1X, 2, 1, 0.033333",
  })
  void isReckonedFromWorkersAndTimeWithAMinuteAtLeast(
      String workerType, int workers, long seconds, double dpuHours) {
    RunCost cost = RunCost.reckoned(workerType, workers, seconds, false, 0.44);

    assertThat(cost.dpuHours()).isCloseTo(dpuHours, within(0.0001));
    assertThat(cost.price()).isCloseTo(dpuHours * 0.44, within(0.0001));
    assertThat(cost.measured()).isFalse();
  }

  @Test
  void ofMeasuredSecondsIsJustThat() {
    RunCost cost = RunCost.measured(7200, false, 0.5);

    assertThat(cost).isEqualTo(new RunCost(2, 1, true));
  }

  @Test
  void ofFlexIsAThirdLess() {
    assertThat(RunCost.reckoned("G.1X", 2, 3600, true, 0.44).price()).isCloseTo(0.58, within(1e-9));
    assertThat(RunCost.measured(3600, true, 0.44).price()).isCloseTo(0.29, within(1e-9));
  }

  @Test
  void isNoneForWorkersThatAreNotKnown() {
    assertThat(RunCost.reckoned("X.1", 2, 3600, false, 0.44)).isEqualTo(RunCost.NONE);
    assertThat(RunCost.reckoned("G.1X", 2, 0, false, 0.44)).isEqualTo(RunCost.NONE);
  }
}
