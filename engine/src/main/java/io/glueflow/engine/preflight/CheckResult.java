// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a check found.
 *
 * @param title what was looked at
 * @param problems what is wrong, ordered by position
 */
public record CheckResult(String title, List<Diagnostic> problems) {

  public CheckResult {
    problems = List.copyOf(problems);
  }
}
