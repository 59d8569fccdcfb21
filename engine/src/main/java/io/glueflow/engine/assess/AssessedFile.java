// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a file is, and how much of it converts.
 *
 * @param file the file as the user named it
 * @param format what it is, as people say it; empty when that is not known
 * @param name the name of the workflow inside, empty when there is none
 * @param verdict what can be made of it
 * @param nodes what became of each node, in the order of the export
 * @param errors how many problems are errors
 * @param warnings how many problems are warnings
 * @param problems the errors and warnings, the first of them when there are many
 */
public record AssessedFile(
    String file,
    String format,
    String name,
    Verdict verdict,
    List<ImportedNode> nodes,
    long errors,
    long warnings,
    List<Diagnostic> problems) {

  public AssessedFile {
    nodes = List.copyOf(nodes);
    problems = List.copyOf(problems);
  }

  /** How many of its nodes converted how well. */
  public OutcomeCounts counts() {
    return OutcomeCounts.of(nodes);
  }

  /** How many of its nodes do their work in another way. */
  public long adapted() {
    return counts().of(ImportedNode.Outcome.ADAPTED);
  }

  /** The nodes without a counterpart. */
  public List<ImportedNode> missing() {
    return nodes.stream()
        .filter(node -> node.outcome() == ImportedNode.Outcome.NOT_MAPPED)
        .toList();
  }
}
