// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import io.glueflow.model.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in one run. Written also when the run fails; never holds a secret.
 *
 * @param workflow the workflow's name
 * @param runId the run's own id
 * @param state what became of the run
 * @param started when it began
 * @param ended when it ended; equal to {@code started} while it is under way
 * @param nodes every node of the document, in its order
 * @param problems what went wrong or deserves attention, the cause of a failure first
 * @param parameters the values of the parameters as text
 * @param environment versions and settings the run happened with: {@code glueflow}, {@code spark},
 *     {@code scala}, {@code java}, {@code os}, {@code master}, {@code sparkJobs}
 */
public record RunReport(
    String workflow,
    String runId,
    RunState state,
    Instant started,
    Instant ended,
    List<NodeReport> nodes,
    List<Diagnostic> problems,
    Map<String, String> parameters,
    Map<String, String> environment) {

  /** The version of the report's JSON form. */
  public static final int VERSION = 1;

  public RunReport {
    nodes = List.copyOf(nodes);
    problems = List.copyOf(problems);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** The same report with other problems. */
  public RunReport withProblems(List<Diagnostic> newProblems) {
    return new RunReport(
        workflow, runId, state, started, ended, nodes, newProblems, parameters, environment);
  }
}
