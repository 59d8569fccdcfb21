// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;

/** What is told of a run that somebody stopped. */
public final class Cancellation {

  private Cancellation() {}

  /**
   * The problem that such a run has.
   *
   * @param workflow where the workflow begins
   */
  public static Diagnostic problem(Location workflow) {
    return Diagnostic.of(DiagnosticCode.RUN_CANCELLED, workflow, "the run was cancelled")
        .withHint("the report says which outputs were complete by then");
  }
}
