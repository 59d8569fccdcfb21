// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.util.Arrays;
import java.util.Locale;

/** The states of a run on AWS Glue, by Glue's own names. */
public enum GlueState {
  /** Queued by Glue until there is room. */
  WAITING,
  STARTING,
  RUNNING,
  STOPPING,
  /** Ended because somebody asked for it. */
  STOPPED,
  SUCCEEDED,
  FAILED,
  /** Ended because it took longer than it was allowed to. */
  TIMEOUT,
  /** Ended by a fault of Glue or of what the run was set up with. */
  ERROR,
  /** Queued for too long. */
  EXPIRED,
  /** A state of a later Glue that is not known here. */
  UNKNOWN;

  /** The state with a name. */
  public static GlueState of(String name) {
    return Arrays.stream(values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Whether the run stays in this state. */
  public boolean isFinal() {
    return switch (this) {
      case STOPPED, SUCCEEDED, FAILED, TIMEOUT, ERROR, EXPIRED -> true;
      case WAITING, STARTING, RUNNING, STOPPING, UNKNOWN -> false;
    };
  }

  /** The lower-case name shown to users. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
