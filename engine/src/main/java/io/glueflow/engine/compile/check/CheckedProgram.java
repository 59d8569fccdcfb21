// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import io.glueflow.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of checking a program.
 *
 * @param checker what has looked at it, such as {@code Scala 2.12.18 and Spark 3.3.0}
 * @param problems what it said, at the nodes of the workflow
 */
public record CheckedProgram(String checker, List<Diagnostic> problems) {

  public CheckedProgram {
    problems = List.copyOf(problems);
  }

  /** Whether the program cannot run. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Diagnostic::isError);
  }
}
