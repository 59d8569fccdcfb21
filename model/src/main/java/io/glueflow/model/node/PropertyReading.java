// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The reading of properties, such as those of a node: collects problems and named columns. */
public final class PropertyReading {

  private final String node;
  private final Diagnostics diagnostics;
  private final Predicate<JsonValue> waiting;
  private final List<ColumnUse> columnUses;
  private final List<SqlUse> sqlUses;

  /** A reading of values that wait for nothing. */
  public PropertyReading(String node, Diagnostics diagnostics) {
    this(node, diagnostics, value -> false);
  }

  /**
   * A reading that reports to a collection of problems.
   *
   * @param waiting tells values that wait for a parameter
   */
  PropertyReading(String node, Diagnostics diagnostics, Predicate<JsonValue> waiting) {
    this(node, diagnostics, waiting, new ArrayList<>(), new ArrayList<>());
  }

  private PropertyReading(
      String node,
      Diagnostics diagnostics,
      Predicate<JsonValue> waiting,
      List<ColumnUse> columnUses,
      List<SqlUse> sqlUses) {
    this.node = node;
    this.diagnostics = diagnostics;
    this.waiting = waiting;
    this.columnUses = columnUses;
    this.sqlUses = sqlUses;
  }

  /** The same reading, in which problems are not reported. */
  PropertyReading silent() {
    return new PropertyReading(node, new Diagnostics(), waiting, columnUses, sqlUses);
  }

  /** Whether a value waits for a parameter, and so cannot be judged yet. */
  boolean isWaiting(JsonValue value) {
    return waiting.test(value);
  }

  /** Reports a problem with the value at a place. */
  public void report(DiagnosticCode code, Location location, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, location, message).withNode(node).withHint(hint));
  }

  /** Reports that a value is not of the kind it should be. */
  public void wrongKind(JsonValue value, String expected) {
    report(
        DiagnosticCode.WRONG_PROPERTY_KIND,
        value.location(),
        "expected " + expected + ", found " + value.kind(),
        "");
  }

  /** Notes that a value names a column of the node's input. */
  public void uses(String column, String port, Location location) {
    columnUses.add(new ColumnUse(column, port, location));
  }

  /** Notes that a value is a text of Spark SQL. */
  void uses(SqlUse use) {
    sqlUses.add(use);
  }

  List<SqlUse> sqlUses() {
    return List.copyOf(sqlUses);
  }

  List<ColumnUse> columnUses() {
    return List.copyOf(columnUses);
  }

  String node() {
    return node;
  }
}
