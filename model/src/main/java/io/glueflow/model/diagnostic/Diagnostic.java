// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import io.glueflow.model.json.Location;
import java.util.Comparator;
import java.util.Objects;

/**
 * One problem, as a value: what is wrong, where, and what to do.
 *
 * @param code the entry of the catalogue
 * @param severity how much it matters
 * @param location where it is
 * @param node the id of the node it concerns, empty when it concerns none
 * @param message one sentence without a final stop
 * @param hint what to do about it, empty when there is nothing to add
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    Location location,
    String node,
    String message,
    String hint)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
  }

  /** A problem of the code's own severity that concerns no single node and has no hint. */
  public static Diagnostic of(DiagnosticCode code, Location location, String message) {
    return new Diagnostic(code, code.severity(), location, "", message, "");
  }

  public Diagnostic withNode(String newNode) {
    return new Diagnostic(code, severity, location, newNode, message, hint);
  }

  public Diagnostic withHint(String newHint) {
    return new Diagnostic(code, severity, location, node, message, newHint);
  }

  /** The same problem at another place. */
  public Diagnostic at(Location newLocation) {
    return new Diagnostic(code, severity, newLocation, node, message, hint);
  }

  /** The same problem, mattering more or less. */
  public Diagnostic withSeverity(Severity newSeverity) {
    return new Diagnostic(code, newSeverity, location, node, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** Prints {@code file:line:column: error GF203: node 'join1': message}. */
  @Override
  public String toString() {
    String subject = node.isEmpty() ? "" : "node '" + node + "': ";
    return location + ": " + severity.label() + " " + code.id() + ": " + subject + message;
  }
}
