// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A document with one fault, and what is said of it.
 *
 * @param fixture the document that is right
 * @param fault what was made wrong
 * @param verdict what is said of it
 */
record Mutant(Fixture fixture, Fault fault, Verdict verdict) {

  /** Whether an error names the node that is wrong. */
  boolean onNode() {
    return told().stream().anyMatch(this::isOnNode);
  }

  /** Whether an error of that node is in the line that is wrong. */
  boolean onLine() {
    Offsets offsets = offsets();
    int line = offsets.line(fault.start());
    return told().stream().anyMatch(each -> isOnNode(each) && each.location().line() == line);
  }

  /** Whether it stands where the fault is, to the character. */
  boolean onCharacter() {
    Offsets offsets = offsets();
    return told().stream().anyMatch(each -> isOnNode(each) && isAtFault(offsets, each));
  }

  /** Whether the hint names what was meant. */
  boolean suggested() {
    String meant = fault.meant().toLowerCase(Locale.ROOT);
    return told().stream()
        .anyMatch(each -> isOnNode(each) && each.hint().toLowerCase(Locale.ROOT).contains(meant));
  }

  private boolean isOnNode(Diagnostic problem) {
    return problem.node().equals(fault.node());
  }

  private boolean isAtFault(Offsets offsets, Diagnostic problem) {
    int at = offsets.of(problem.location());
    return at >= fault.from() && at <= fault.to();
  }

  /** The errors without Spark; Spark's own where there are none. */
  private List<Diagnostic> told() {
    return verdict.isFound() ? verdict.without() : verdict.sparkErrors();
  }

  private Offsets offsets() {
    return new Offsets(fault.in(fixture.text()));
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(fixture.name() + ": " + fault.describe(fixture.text()));
    verdict.without().forEach(each -> lines.add("  told:  " + show(each)));
    verdict.spark().forEach(each -> lines.add("  Spark: " + show(each)));
    return String.join("\n", lines);
  }

  private static String show(Diagnostic problem) {
    return "%s %s %s; %s; %s"
        .formatted(
            problem.code().id(),
            problem.location(),
            problem.node(),
            problem.message(),
            problem.hint());
  }
}
