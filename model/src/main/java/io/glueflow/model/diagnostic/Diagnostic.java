// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import io.glueflow.model.json.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One problem, as a value: what is wrong, where, and what to do.
 *
 * @param code the entry of the catalogue
 * @param severity how much it matters
 * @param location where it is
 * @param node the id of the node it concerns, empty when it concerns none
 * @param message one sentence without a final stop
 * @param hint what to do about it, empty when there is nothing to add
 * @param follows what would not be wrong without this problem, and so counts as no problem of its
 *     own
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    Location location,
    String node,
    String message,
    String hint,
    List<Diagnostic> follows)
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
    follows = List.copyOf(follows);
  }

  /** A problem from which nothing follows. */
  public Diagnostic(
      DiagnosticCode code,
      Severity severity,
      Location location,
      String node,
      String message,
      String hint) {
    this(code, severity, location, node, message, hint, List.of());
  }

  /** A problem of the code's own severity that concerns no single node and has no hint. */
  public static Diagnostic of(DiagnosticCode code, Location location, String message) {
    return new Diagnostic(code, code.severity(), location, "", message, "");
  }

  public Diagnostic withNode(String newNode) {
    return new Diagnostic(code, severity, location, newNode, message, hint, follows);
  }

  public Diagnostic withHint(String newHint) {
    return new Diagnostic(code, severity, location, node, message, newHint, follows);
  }

  public Diagnostic withMessage(String newMessage) {
    return new Diagnostic(code, severity, location, node, newMessage, hint, follows);
  }

  /** The same problem at another place. */
  public Diagnostic at(Location newLocation) {
    return new Diagnostic(code, severity, newLocation, node, message, hint, follows);
  }

  /** The same problem, mattering more or less. */
  public Diagnostic withSeverity(Severity newSeverity) {
    return new Diagnostic(code, newSeverity, location, node, message, hint, follows);
  }

  /** The same problem with what follows from it. */
  public Diagnostic withFollows(List<Diagnostic> newFollows) {
    return new Diagnostic(code, severity, location, node, message, hint, newFollows);
  }

  /** The same problem with something done to each that follows from it. */
  public Diagnostic mapFollows(UnaryOperator<Diagnostic> change) {
    return withFollows(follows.stream().map(change).toList());
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
