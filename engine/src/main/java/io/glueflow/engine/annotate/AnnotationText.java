// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.annotate;

import io.glueflow.model.diagnostic.Diagnostic;

/** What is said about a line, without the line. */
final class AnnotationText {

  private AnnotationText() {}

  static String of(Diagnostic problem) {
    String node = problem.node().isEmpty() ? "" : "node '" + problem.node() + "': ";
    String hint = problem.hint().isEmpty() ? "" : "\n" + problem.hint();
    return node + problem.message() + hint;
  }
}
