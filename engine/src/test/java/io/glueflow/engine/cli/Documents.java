// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

/** Small workflow documents. */
final class Documents {

  /** A workflow that nothing is wrong with; its only path is of what it reads. */
  static final String VALID =
      """
      {
        "glueflow": 1,
        "name": "orders",
        "parameters": {"day": {"type": "date", "default": "2026-01-31"}},
        "nodes": [
          {"id": "orders", "type": "read-csv", "path": "input", "schema": "id BIGINT, day DATE"},
          {"id": "today", "type": "filter", "input": "orders", "condition": "day = ${day}"},
          {"id": "show", "type": "print", "input": "today", "label": "Today's orders"}
        ]
      }
      """;

  /** A workflow with an unknown node type on line 5. */
  static final String INVALID =
      """
      {
        "glueflow": 1,
        "name": "broken",
        "nodes": [
          {"id": "orders", "type": "read-cvs", "path": "input"},
          {"id": "show", "type": "print", "input": "orders"}
        ]
      }
      """;

  private Documents() {}
}
