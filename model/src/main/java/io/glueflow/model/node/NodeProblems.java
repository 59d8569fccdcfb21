// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;

/** Where a node type's own check reports what is wrong. */
public final class NodeProblems {

  private final PropertyReading reading;
  private final Properties properties;

  NodeProblems(PropertyReading reading, Properties properties) {
    this.reading = reading;
    this.properties = properties;
  }

  /** Reports a problem with a property, at its value. */
  public void report(DiagnosticCode code, Property<?> property, String message, String hint) {
    reading.report(code, properties.location(property), message, hint);
  }

  /** Reports a problem with a property of a nested object, at its value. */
  public void report(
      DiagnosticCode code, Properties nested, Property<?> property, String message, String hint) {
    reading.report(code, nested.location(property), message, hint);
  }
}
