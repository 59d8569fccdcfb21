// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.Locale;

/** The state of a run, or of one node in it. */
public enum RunState {
  /** Not begun. */
  WAITING,
  /** Under way. */
  RUNNING,
  /** Done, and all that was to be written is written. */
  SUCCEEDED,
  /** Ended by an error. */
  FAILED,
  /** Ended because it was asked to end, or because another part of the run failed. */
  CANCELLED,
  /** Left out: disabled, leading to no output, or depending on what was left out. */
  SKIPPED;

  /** The lower-case name used in JSON and shown to users. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
