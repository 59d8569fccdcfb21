// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.model.run.RunReport;

/** What was found where a run leaves its report. */
public sealed interface FetchedReport {

  /** The report. */
  record Found(RunReport report) implements FetchedReport {}

  /** The run writes none: it is that of a generated script. */
  record None() implements FetchedReport {}

  /**
   * There is none that can be shown.
   *
   * @param reason why, a whole sentence without a final stop
   */
  record Missing(String reason) implements FetchedReport {}
}
