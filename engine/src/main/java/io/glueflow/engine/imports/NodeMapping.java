// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of one node of an export: its native nodes, and what is said about them. */
public abstract class NodeMapping {

  private final String id;
  private final String name;
  private final String kind;
  private final Location location;
  private final List<NodeDraft> drafts = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<Diagnostic> said = new ArrayList<>();
  private ImportedNode.Outcome outcome = ImportedNode.Outcome.MAPPED;

  protected NodeMapping(String id, String name, String kind, Location location) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.location = location;
  }

  /** A further native node, with the label that people know it by. */
  protected final NodeDraft add(NodeDraft draft, String label) {
    drafts.add(draft.label(label));
    return draft;
  }

  /** How many native nodes there are so far. */
  protected final int drafted() {
    return drafts.size();
  }

  /** The native node that stands for the whole, once there is one. */
  public final Optional<NodeDraft> first() {
    return drafts.stream().findFirst();
  }

  /** Says what is done in another way than in the export; the node counts as adapted. */
  public final void adapted(Location at, String message) {
    differs();
    remark(DiagnosticCode.ADAPTED, at, message, "");
  }

  /** Says that a setting has no counterpart and was left out. */
  public final void leftOut(Location at, String message) {
    differs();
    remark(DiagnosticCode.NOT_CARRIED_OVER, at, message, "");
  }

  /** Says what is wrong with the export itself. */
  public final void malformed(Location at, String message, String hint) {
    differs();
    remark(DiagnosticCode.MALFORMED_EXPORT, at, message, hint);
  }

  /** Counts the node as one that has no counterpart, for a reason that its native node tells. */
  protected final void notMapped(String reason) {
    outcome = ImportedNode.Outcome.NOT_MAPPED;
    remarks.add(reason);
  }

  /** Counts the node as one that only showed or noted something. */
  protected final void onlyNotes() {
    outcome = ImportedNode.Outcome.NOTED;
  }

  private void differs() {
    if (outcome == ImportedNode.Outcome.MAPPED) {
      outcome = ImportedNode.Outcome.ADAPTED;
    }
  }

  /** Says something about the node. */
  protected final void remark(DiagnosticCode code, Location at, String message, String hint) {
    remarks.add(message);
    said.add(Diagnostic.of(code, at, message).withHint(hint));
  }

  /** Reports what was said, once it is known which native node it is about. */
  public final void report(Diagnostics diagnostics) {
    for (Diagnostic each : said) {
      diagnostics.report(
          drafts.isEmpty()
              ? Diagnostic.of(each.code(), each.location(), "'" + name + "': " + each.message())
                  .withHint(each.hint())
              : each.withNode(drafts.get(0).id()));
    }
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
