// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

/** What is made wrong. */
enum FaultKind {
  COLUMN("column", 8),
  FUNCTION("function", 8),
  TYPE("type of an operand", 8),
  ARITY("number of arguments", 8),
  JOIN_KEY("join key", 4),
  AGGREGATE("aggregate", 4),
  SYNTAX("SQL syntax", 8),
  /** Of another type, where any column may stand: if it is wrong, then somewhere else. */
  OTHER_COLUMN("column for another", 2),
  PARAMETER("parameter", 4),
  INPUT("node or output read", 1),
  PORT("port", 2),
  VALUE("one of a few words", 2),
  PROPERTY("name of a property", 1),
  NODE_TYPE("node type", 1),
  DATA_TYPE("type in a schema", 1),
  PATH_SCHEME("path scheme", 2);

  private final String label;
  private final int most;

  FaultKind(String label, int most) {
    this.label = label;
    this.most = most;
  }

  /** So many of it in one node: more say nothing new. */
  int most() {
    return most;
  }

  /** Whether it is wrong where it was done. */
  boolean hasPlace() {
    return this != OTHER_COLUMN;
  }

  String label() {
    return label;
  }
}
