// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

/** Writes down that a run may have been started, so that it is known even if this process dies. */
interface StartLog {

  /** StartJobRun is sent next: nothing is sent before this returns. */
  void sending();

  /** The StartJobRun sent last has surely started nothing. */
  void nothingStarted();
}
