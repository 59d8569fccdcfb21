// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.api;

import io.glueflow.engine.track.PostedEvents;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.engine.track.RunTracker;
import java.util.Optional;

/**
 * A run that is followed.
 *
 * @param tracker what follows it
 * @param events where its events go too
 */
record FollowedRun(RunTracker tracker, PostedEvents events) {

  /** Follows the run to its end; empty when following was stopped. */
  Optional<RunStatus> follow() {
    try (events) {
      return tracker.follow();
    }
  }

  void stop() {
    tracker.stop();
  }
}
