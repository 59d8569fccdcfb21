// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.diagnostic.Diagnostic;

/** What came back from one StartJobRun. */
sealed interface StartAnswer {

  /** The run was started. */
  record Started(String runId) implements StartAnswer {}

  /** Nothing was started, and nothing would be by asking again. */
  record Refused(Diagnostic problem) implements StartAnswer {}

  /** Nothing was started, because too many runs are; there may be room later. */
  record NoRoom(String reason) implements StartAnswer {}

  /** Nothing was started, because the service was not reached or has too many calls. */
  record NotTaken(Diagnostic problem) implements StartAnswer {}

  /** The service may have started the run or not. */
  record Unclear(String reason) implements StartAnswer {}
}
