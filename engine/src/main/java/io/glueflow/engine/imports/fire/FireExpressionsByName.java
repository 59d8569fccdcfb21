// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.operation.Sql;
import java.util.LinkedHashMap;
import java.util.Map;

/** Columns that are computed from expressions. */
final class FireExpressionsByName {

  private final Map<String, FireText> expressions = new LinkedHashMap<>();

  /** A column; a later expression of the same name takes the place of an earlier one. */
  void put(String name, FireText expression) {
    expressions.put(name, expression);
  }

  /** What a column is so far: itself, or what was put for it. */
  String current(String name) {
    FireText expression = expressions.get(name);
    return expression == null ? Sql.identifier(name) : expression.text();
  }

  boolean isEmpty() {
    return expressions.isEmpty();
  }

  /** Computes them behind what stands there already; does nothing when there are none. */
  void in(FireChain chain, String purpose) {
    if (!expressions.isEmpty()) {
      fill(chain.then(purpose, "derive"));
    }
  }

  /** Computes them from the node's input; its output has them. */
  void transform(FireMapping mapping) {
    FireChain chain = new FireChain(mapping);
    in(chain, "columns");
    chain.end();
  }

  private void fill(NodeDraft draft) {
    ObjectDraft columns = draft.object();
    expressions.forEach((name, sql) -> columns.put(name, sql.json()));
    draft.put("columns", columns.build());
  }
}
