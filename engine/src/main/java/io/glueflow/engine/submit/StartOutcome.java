// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.diagnostic.Diagnostic;

/** How the attempt to start exactly one run ended. */
sealed interface StartOutcome {

  /** There is one run; {@code found} when its start was not answered or lay further back. */
  record Started(RunReference run, boolean found) implements StartOutcome {}

  /** There is none. */
  record Refused(Diagnostic problem) implements StartOutcome {}

  /** There is none, because Glue had no room until the deadline. */
  record NoRoom(Diagnostic problem) implements StartOutcome {}

  /** Somebody else may start it; the problem is what to tell when there is none. */
  record Elsewhere(Diagnostic problem) implements StartOutcome {}

  /** Nobody knows; the problem says how to check. */
  record Unknown(Diagnostic problem) implements StartOutcome {}
}
