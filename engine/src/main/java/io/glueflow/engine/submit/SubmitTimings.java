// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.time.Duration;

/**
 * How long things are waited for.
 *
 * @param answer how long StartJobRun may take to answer
 * @param settle how long a run may take to be listed after an unclear answer
 * @param poll the pause between looks for it
 * @param certain after how long a run that is not listed was surely never started
 * @param repeat how long after the end of a run the same submission, made again, still means it
 * @param roomPause the first pause when there is no room; it doubles
 * @param longestRoomPause the longest of them
 * @param retryPause the first pause before a call is repeated that may be repeated
 */
public record SubmitTimings(
    Duration answer,
    Duration settle,
    Duration poll,
    Duration certain,
    Duration repeat,
    Duration roomPause,
    Duration longestRoomPause,
    Duration retryPause) {

  /** Those for AWS. */
  public static final SubmitTimings STANDARD =
      new SubmitTimings(
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(3),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1));
}
