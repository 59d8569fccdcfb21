// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.UserTexts;

/** Where advice about a node is told. */
final class AdvicePlace {

  private final DiagnosticCode code;
  private final CheckedNode node;
  private final Diagnostics diagnostics;

  AdvicePlace(DiagnosticCode code, CheckedNode node, Diagnostics diagnostics) {
    this.code = code;
    this.node = node;
    this.diagnostics = diagnostics;
  }

  /** Tells advice about a property, or the whole node when it is not given. */
  void tell(String property, String message, String hint) {
    report(node.node().locationOf(property), message, hint);
  }

  /** Tells advice about a part of an expression. */
  void tell(String sql, int offset, int length, String message, String hint) {
    report(new UserTexts(node).place(sql, 0, offset, length), message, hint);
  }

  private void report(Location place, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, place, message).withNode(node.id()).withHint(hint));
  }
}
