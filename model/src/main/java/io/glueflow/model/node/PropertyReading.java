// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.List;

/** The reading of properties, such as those of a node: collects problems and named columns. */
public final class PropertyReading {

  private final String node;
  private final Diagnostics diagnostics;
  private final List<ColumnUse> columnUses = new ArrayList<>();

  /** A reading that reports to a collection of problems. */
  public PropertyReading(String node, Diagnostics diagnostics) {
    this.node = node;
    this.diagnostics = diagnostics;
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

  List<ColumnUse> columnUses() {
    return List.copyOf(columnUses);
  }

  String node() {
    return node;
  }
}
