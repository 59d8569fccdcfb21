// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.time.Duration;

/** What is heard of a run while it is followed. */
public sealed interface TrackEvent {

  /** The run is in another state, or waits for another reason; also the first that is heard. */
  record StateChanged(RunStatus status) implements TrackEvent {}

  /** The run was asked after and stands as before. */
  record Polled(RunStatus status) implements TrackEvent {}

  /** The run failed, and Glue began it again by itself: that run is followed from now on. */
  record Retried(RunStatus failed, RunStatus next) implements TrackEvent {}

  /**
   * AWS did not answer as it should; it is asked again.
   *
   * @param reason why
   * @param pause how long until then
   */
  record Disturbed(String reason, Duration pause) implements TrackEvent {}

  /**
   * AWS answers again.
   *
   * @param outage how long it did not
   */
  record Recovered(Duration outage) implements TrackEvent {}
}
