// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects problems while work goes on, so that all of them can be told at once. */
public final class Diagnostics {

  private final List<Diagnostic> reported = new ArrayList<>();

  public void report(Diagnostic diagnostic) {
    reported.add(diagnostic);
  }

  public void reportAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(reported::add);
  }

  public boolean hasErrors() {
    return reported.stream().anyMatch(Diagnostic::isError);
  }

  /** The ids of the nodes that have errors. */
  public Set<String> nodesWithErrors() {
    return reported.stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::node)
        .collect(Collectors.toSet());
  }

  /** The problems so far, each once, ordered by position. */
  public List<Diagnostic> sorted() {
    return reported.stream().distinct().sorted().toList();
  }
}
