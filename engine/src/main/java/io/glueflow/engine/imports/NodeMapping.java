// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.List;

/** What becomes of one node of an export: its native nodes, and what is said about them. */
public abstract class NodeMapping {

  private final String id;
  private final String name;
  private final String kind;
  private final Location location;
  private final Diagnostics diagnostics;
  private final List<NodeDraft> drafts = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private ImportedNode.Outcome outcome = ImportedNode.Outcome.MAPPED;

  protected NodeMapping(
      String id, String name, String kind, Location location, Diagnostics diagnostics) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.location = location;
    this.diagnostics = diagnostics;
  }

  /** A further native node, with the label that people know it by. */
  protected final NodeDraft add(NodeDraft draft, String label) {
    drafts.add(draft.label(label));
    return draft;
  }

  /** Whether there is no native node yet. */
  protected final boolean isEmpty() {
    return drafts.isEmpty();
  }

  /** Says what is done in another way than in the export; the node counts as adapted. */
  public final void adapted(Location at, String message) {
    remark(DiagnosticCode.ADAPTED, at, message, "");
  }

  /** Says that a setting has no counterpart and was left out. */
  public final void leftOut(Location at, String message) {
    remark(DiagnosticCode.NOT_CARRIED_OVER, at, message, "");
  }

  /** Says what is wrong with the export itself. */
  public final void malformed(Location at, String message, String hint) {
    outcome = ImportedNode.Outcome.NOT_MAPPED;
    remark(DiagnosticCode.MALFORMED_EXPORT, at, message, hint);
  }

  /** Counts the node as one that has no counterpart, for a reason that its native node tells. */
  protected final void notMapped(String reason) {
    outcome = ImportedNode.Outcome.NOT_MAPPED;
    remarks.add(reason);
  }

  private void remark(DiagnosticCode code, Location at, String message, String hint) {
    if (outcome == ImportedNode.Outcome.MAPPED) {
      outcome = ImportedNode.Outcome.ADAPTED;
    }
    remarks.add(message);
    String node = drafts.isEmpty() ? name : drafts.get(0).id();
    diagnostics.report(Diagnostic.of(code, at, message).withNode(node).withHint(hint));
  }

  /** What became of the node. */
  public final ImportedNode imported() {
    return new ImportedNode(
        id,
        name,
        kind,
        outcome,
        drafts.stream().map(NodeDraft::id).toList(),
        remarks.stream().distinct().toList(),
        location);
  }
}
